package io.lienlac.query.api;

/**
 * A view that is asked for is being built from the store for the first time. Ask again later; what
 * is half built is never shown.
 */
public final class ViewNotReady extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ViewNotReady(String view) {
    super("The view " + view + " is still being built");
  }
}
