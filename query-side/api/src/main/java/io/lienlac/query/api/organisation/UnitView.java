package io.lienlac.query.api.organisation;

import io.lienlac.api.organisation.Ownership;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An organisation unit.
 *
 * @param names every name it has gone by, the present one last
 * @param path the units it stands under today, from the root to itself
 * @param to the first day on which it is no more; null while it is open-ended
 * @param version sequence number of the last event shown
 */
public record UnitView(
    UnitId id,
    UnitKind kind,
    List<NameView> names,
    List<UnitId> path,
    Set<SchoolLevel> levels,
    @Nullable Ownership ownership,
    LocalDate from,
    @Nullable LocalDate to,
    long version) {

  /** The name it goes by now. */
  public String name() {
    return names.getLast().name();
  }

  /** The name it went by at {@code instant}; before its first, the first. */
  public String nameAt(Instant instant) {
    String then = names.getFirst().name();
    for (NameView name : names) {
      if (!name.since().isAfter(instant)) {
        then = name.name();
      }
    }
    return then;
  }

  /** The unit it stands under today; null for the root. */
  public @Nullable UnitId parent() {
    return path.size() < 2 ? null : path.get(path.size() - 2);
  }
}
