package io.lienlac;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** It kills, cuts off or loads what it tests, and runs by a command of its own. */
@Tag("stress")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Stress {}
