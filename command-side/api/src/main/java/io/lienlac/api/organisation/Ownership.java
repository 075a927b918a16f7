package io.lienlac.api.organisation;

/** Who keeps a school (loại hình). */
public enum Ownership {
  /** Công lập. */
  PUBLIC,
  /** Ngoài công lập. */
  NON_PUBLIC
}
