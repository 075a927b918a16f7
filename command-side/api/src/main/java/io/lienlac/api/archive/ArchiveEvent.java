package io.lienlac.api.archive;

import io.lienlac.api.DomainEvent;

/** What inspectors did in the archive. */
public sealed interface ArchiveEvent extends DomainEvent
    permits ArchiveContentOpened,
        ArchiveExported,
        ArchiveExportFetched,
        ArchiveSearched,
        HistoryExported,
        HistoryExportFetched,
        SavedSearchDeleted,
        SearchSaved {}
