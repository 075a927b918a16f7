package io.lienlac.query.api.archive;

import io.lienlac.api.archive.ArchiveFilter;
import io.lienlac.api.archive.ArchiveOrder;
import io.lienlac.api.archive.SavedSearchId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A search that its owner keeps to repeat it.
 *
 * @param deletedAt when it was given up; null while it is kept
 */
public record SavedSearchView(
    SavedSearchId id,
    String name,
    String text,
    ArchiveFilter filter,
    ArchiveOrder order,
    Instant savedAt,
    @Nullable Instant deletedAt) {}
