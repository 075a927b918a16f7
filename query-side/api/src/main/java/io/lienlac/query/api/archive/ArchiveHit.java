package io.lienlac.query.api.archive;

import io.lienlac.api.PersonalData;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A letter that a search found, in short. */
public record ArchiveHit(
    DirectiveId directive,
    UnitId issuer,
    DirectiveKind kind,
    @Nullable String number,
    @Nullable String symbol,
    LocalDate date,
    PersonalData<String> subject,
    Instant sentAt,
    List<Highlight> highlights) {}
