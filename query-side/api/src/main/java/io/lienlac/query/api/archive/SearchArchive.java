package io.lienlac.query.api.archive;

import io.lienlac.api.archive.ArchiveFilter;
import io.lienlac.api.archive.ArchiveOrder;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.Query;
import io.lienlac.query.api.organisation.Scope;

/**
 * Asks for letters sent by units in the viewer's jurisdiction ({@code SEARCH_ARCHIVE}) in which
 * every word and every phrase in quotes is found. Nothing of the answer may be shown before it is
 * recorded.
 *
 * @param text a word without accents is found with any, one with accents only so; the same holds of
 *     capitals. Without a word every letter is found
 */
public record SearchArchive(
    Scope scope, String text, ArchiveFilter filter, ArchiveOrder order, PageRequest page)
    implements Query<ArchiveResult> {

  @Override
  public Class<ArchiveResult> answer() {
    return ArchiveResult.class;
  }
}
