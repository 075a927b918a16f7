package io.lienlac.graphql.history;

import io.lienlac.api.archive.ArchiveCommand.ExportHistory;
import io.lienlac.api.archive.HistoryExportId;
import io.lienlac.graphql.organisation.OrganisationIds;
import io.lienlac.graphql.support.Wish;
import org.jspecify.annotations.Nullable;

record ExportHistoryInput(
    String unit, long from, @Nullable Long to, String purpose, String caseNumber) {

  /**
   * @param size of the newest checkpoint
   */
  ExportHistory command(Wish wish, long size) {
    return new ExportHistory(
        new HistoryExportId(wish.newId()),
        OrganisationIds.unit(unit),
        from,
        to == null ? size : to,
        size,
        purpose,
        caseNumber,
        wish.actor(),
        wish.at());
  }
}
