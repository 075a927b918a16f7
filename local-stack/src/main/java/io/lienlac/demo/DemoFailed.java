package io.lienlac.demo;

/** The demo data cannot be loaded; the message says why, for a person to read. */
public final class DemoFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DemoFailed(String message) {
    super(message);
  }

  DemoFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
