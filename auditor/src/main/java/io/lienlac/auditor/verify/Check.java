package io.lienlac.auditor.verify;

import io.lienlac.auditor.message.Malformed;

/** Something that is looked at in every leaf of an export. */
public interface Check {

  /** The next leaf, without a gap after the one before. */
  void accept(Entry entry) throws Malformed;

  /**
   * After the last leaf.
   *
   * @param complete whether there were all leaves that there have to be
   */
  void finish(boolean complete, Report report) throws Malformed;
}
