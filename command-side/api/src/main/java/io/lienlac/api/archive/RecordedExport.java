package io.lienlac.api.archive;

import io.lienlac.api.organisation.UnitId;
import java.util.List;

/** What was found for an export; the components are those of {@link ArchiveExported}. */
public record RecordedExport(List<UnitId> posts, List<ShownLetter> letters) {

  public RecordedExport {
    posts = List.copyOf(posts);
    letters = List.copyOf(letters);
  }
}
