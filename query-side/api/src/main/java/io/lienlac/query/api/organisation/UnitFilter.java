package io.lienlac.query.api.organisation;

import io.lienlac.api.organisation.Ownership;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which units; an empty filter lets all pass.
 *
 * @param below only this unit and those under it
 * @param name the beginning of a word of the name, with or without accents, in any case
 */
public record UnitFilter(
    @Nullable UnitId below,
    Set<UnitKind> kinds,
    Set<SchoolLevel> levels,
    Set<Ownership> ownerships,
    @Nullable String name) {}
