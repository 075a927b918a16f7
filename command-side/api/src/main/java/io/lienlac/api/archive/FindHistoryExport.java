package io.lienlac.api.archive;

import io.lienlac.api.organisation.PersonId;

/**
 * Asks for an export of the history that the auditor had made. Answered with a {@link
 * FoundHistoryExport}, by the write side.
 */
public record FindHistoryExport(HistoryExportId exportId, PersonId auditor) {}
