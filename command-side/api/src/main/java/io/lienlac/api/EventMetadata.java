package io.lienlac.api;

/** Keys of what is told beside an event that is read from the store, and is not stored with it. */
public final class EventMetadata {

  /**
   * The event's place in the order of the store, its global index. A reader's own token does not
   * say it: it says how far the reader is, which is further when an event comes late.
   */
  public static final String POSITION = "position";

  /** The revision in which the event is stored; what reads it is given the newest one. */
  public static final String REVISION = "storedRevision";

  /**
   * There only with an event of a kind, or in a revision, that this code does not know, as it is
   * when nodes of another build have begun to write: its kind and revision.
   */
  public static final String NEWER = "newer";

  private EventMetadata() {}
}
