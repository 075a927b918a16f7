package io.lienlac.api.organisation;

import io.lienlac.api.EnumOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A unit exists from a date on, under its first parent; the root has none. */
@Revision("1")
public record UnitEstablished(
    UnitId unitId,
    UnitKind kind,
    String name,
    @Nullable UnitId parent,
    Set<SchoolLevel> levels,
    @Nullable Ownership ownership,
    LocalDate from,
    PersonId establishedBy,
    Instant at)
    implements OrganisationEvent {

  public UnitEstablished {
    levels = EnumOrder.of(levels);
  }
}
