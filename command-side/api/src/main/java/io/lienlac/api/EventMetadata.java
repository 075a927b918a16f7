package io.lienlac.api;

/** Keys of what is told beside an event that is read from the store, and is not stored with it. */
public final class EventMetadata {

  /**
   * The event's place in the order of the store, its global index. A reader's own token does not
   * say it: it says how far the reader is, which is further when an event comes late.
   */
  public static final String POSITION = "position";

  private EventMetadata() {}
}
