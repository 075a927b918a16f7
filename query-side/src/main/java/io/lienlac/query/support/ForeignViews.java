package io.lienlac.query.support;

/** A database of views holds views that are not known to be of this event store. */
public final class ForeignViews extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param where which database, as people call it
   */
  public ForeignViews(String where) {
    super(where + " holds views that were not made from this event store.");
  }
}
