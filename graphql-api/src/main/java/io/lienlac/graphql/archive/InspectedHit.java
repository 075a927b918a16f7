package io.lienlac.graphql.archive;

import io.lienlac.api.PersonalData;
import io.lienlac.api.archive.InspectionId;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.archive.ArchiveHit;
import io.lienlac.query.api.archive.Highlight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A letter that a search found, and by which search it may be opened. */
record InspectedHit(
    InspectionId inspection,
    DirectiveId id,
    UnitId sender,
    String letter,
    DirectiveKind kind,
    @Nullable String number,
    @Nullable String symbol,
    LocalDate date,
    PersonalData<String> subject,
    Instant sentAt,
    List<Highlight> highlights) {

  static InspectedHit of(InspectionId inspection, ArchiveHit hit) {
    return new InspectedHit(
        inspection,
        hit.directive(),
        hit.issuer(),
        ArchiveIds.text(hit.directive()),
        hit.kind(),
        hit.number(),
        hit.symbol(),
        hit.date(),
        hit.subject(),
        hit.sentAt(),
        hit.highlights());
  }
}
