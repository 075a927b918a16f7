package io.lienlac.query.support;

import java.time.LocalDate;

/** The present civil date, for what is asked without one. */
@FunctionalInterface
public interface Today {

  LocalDate date();
}
