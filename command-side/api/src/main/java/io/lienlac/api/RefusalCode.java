package io.lienlac.api;

/** A stable word for why something was refused; each feature has an enum of its own. */
public interface RefusalCode {

  /** The code as clients read it. */
  String name();
}
