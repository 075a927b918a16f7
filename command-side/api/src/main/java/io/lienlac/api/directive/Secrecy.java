package io.lienlac.api.directive;

/** Độ mật. State secrets must not be on this system: all but {@link #NONE} are refused. */
public enum Secrecy {
  /** Thường. */
  NONE,
  /** Mật. */
  CONFIDENTIAL,
  /** Tối mật. */
  SECRET,
  /** Tuyệt mật. */
  TOP_SECRET
}
