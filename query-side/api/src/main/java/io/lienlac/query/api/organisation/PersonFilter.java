package io.lienlac.query.api.organisation;

import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which persons; an empty filter lets all pass.
 *
 * @param unit only those appointed in this unit or under it
 * @param positions only those who hold one of these
 * @param name the beginning of a word of the name, with or without accents, in any case
 */
public record PersonFilter(@Nullable UnitId unit, Set<Position> positions, @Nullable String name) {}
