package io.lienlac.api.archive;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;

/** An export of the history; the components are those of {@link HistoryExported}. */
public record RecordedHistory(
    HistoryExportId id,
    PersonId auditor,
    UnitId unit,
    long from,
    long to,
    long size,
    Instant exportedAt) {

  /** So many leaves are in each part but the last one. */
  public static final int LEAVES = 10_000;

  /** How many parts it is fetched in. */
  public int parts() {
    return Math.toIntExact((to - from + LEAVES - 1) / LEAVES);
  }

  /** Index of the first leaf of a part, or after the last one of the part before. */
  public long start(int part) {
    return Math.min(to, from + (long) part * LEAVES);
  }
}
