package io.lienlac.api.directive;

import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitKind;
import java.util.List;
import java.util.Map;

/**
 * Who would receive a letter if it were sent now. Counts of units by kind and of people by position
 * add up to the whole: a person with two positions counts under the first in the order of {@link
 * Position}; one who was named singly and holds none counts in {@code withoutPosition}.
 *
 * @param page the recipients asked for: units by name, then people by given name
 * @param places for each of the page its place in that order, from which a later page goes on even
 *     when others have come or gone by then
 * @param hasMore whether others follow the page
 * @param hasEarlier whether others precede the page
 */
public record AudiencePreview(
    int count,
    Map<UnitKind, Integer> unitsByKind,
    Map<Position, Integer> peopleByPosition,
    int withoutPosition,
    List<Recipient> page,
    List<String> places,
    boolean hasMore,
    boolean hasEarlier) {}
