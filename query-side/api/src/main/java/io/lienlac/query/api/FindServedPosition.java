package io.lienlac.query.api;

/** Asks from which position answers are built now. */
public record FindServedPosition() implements Query<ServedPosition> {

  @Override
  public Class<ServedPosition> answer() {
    return ServedPosition.class;
  }
}
