package io.lienlac.query.support;

/** The database of views holds views that are not known to be of this event store. */
public final class ForeignViews extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ForeignViews(String database) {
    super(
        "MongoDB's database '%s' holds views that were not made from this event store."
            .formatted(database));
  }
}
