package io.lienlac.api.erasure;

/** The steps of an erasure, in their order. */
public enum ErasureStage {
  /** The key is destroyed under which all is encrypted that events tell about the person. */
  KEY,
  /** Names, digests of numbers and accounts, feeds and repeated wishes are gone. */
  DIRECTORY,
  /** Files that the person has not sent, and those of letters about the person, are gone. */
  FILES,
  /** The accounts by which the person signed in are gone. */
  ACCOUNTS,
  /** Every view has passed the erasure. */
  VIEWS,
  /** Every view has passed it once more: what was read before it and written after is gone, too. */
  VIEWS_AGAIN,
  /** The database of events and of the directory holds no bytes of what was deleted. */
  DATABASE,
  /** Nor does that of the views. */
  VIEW_DATABASE,
  /** Nor does the search index. */
  SEARCH_INDEX;

  /** Whether it makes the bytes go of all that was deleted, which costs much, whosever it was. */
  public boolean isCompaction() {
    return compareTo(DATABASE) >= 0;
  }
}
