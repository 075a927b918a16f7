package io.lienlac.api.archive;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Parts of an export of the history went out; stored before they did. Unit, purpose and case are
 * those of the export.
 *
 * @param firstPart counted from 0 on
 * @param parts how many
 */
@Revision("1")
public record HistoryExportFetched(
    HistoryExportId exportId,
    PersonId auditor,
    UnitId unit,
    int firstPart,
    int parts,
    String purpose,
    String caseNumber,
    Instant fetchedAt)
    implements ArchiveEvent {}
