package io.lienlac.api.archive;

import io.lienlac.api.EnumOrder;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.organisation.UnitId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which letters of the archive; an empty filter lets all pass.
 *
 * @param issuer only letters of this unit
 * @param below only letters of this unit and of those that stand below it today
 * @param from only letters with this date of their own or a later one
 * @param to only letters with a date before this one
 * @param acknowledged only those that some recipient has acknowledged, or that none has
 */
public record ArchiveFilter(
    @Nullable UnitId issuer,
    @Nullable UnitId below,
    Set<DirectiveKind> kinds,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Boolean acknowledged) {

  public ArchiveFilter {
    kinds = EnumOrder.of(kinds);
  }

  /** Lets all pass. */
  public static ArchiveFilter all() {
    return new ArchiveFilter(null, null, Set.of(), null, null, null);
  }
}
