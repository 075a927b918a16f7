package io.lienlac.graphql.archive;

import io.lienlac.graphql.support.Connection;
import io.lienlac.query.api.archive.ArchiveResult.IssuerCount;
import io.lienlac.query.api.archive.ArchiveResult.KindCount;
import io.lienlac.query.api.archive.ArchiveResult.MonthCount;
import java.util.List;

/** What a search found, after it was recorded. */
record InspectedResult(
    String inspection,
    long count,
    String digest,
    Connection<InspectedHit> hits,
    List<IssuerCount> issuers,
    List<KindCount> kinds,
    List<MonthCount> months) {}
