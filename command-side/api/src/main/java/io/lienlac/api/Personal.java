package io.lienlac.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the component of an event that tells something about a person, which that person may have
 * erased (Personal Data Protection Law 91/2025/QH15). It is {@link PersonalData}, and lies in the
 * event store encrypted under a key of that person.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Personal {

  /** The component of the same event that names whose it is; where that is null, nobody's. */
  String of();
}
