package io.lienlac.api.archive;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * An auditor asked for a part of the history, to check it elsewhere; stored before it could be
 * fetched.
 *
 * @param unit what happened in it, and in units below it at that time, is in the export whole
 * @param from index of the first leaf
 * @param to index after the last leaf
 * @param size of the checkpoint to which they are joined
 */
@Revision("1")
public record HistoryExported(
    HistoryExportId exportId,
    PersonId auditor,
    UnitId unit,
    long from,
    long to,
    long size,
    String purpose,
    String caseNumber,
    Instant exportedAt)
    implements ArchiveEvent {}
