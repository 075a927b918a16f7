package io.lienlac.command.directive;

import io.lienlac.api.directive.Addressee;
import io.lienlac.api.directive.Selection;
import io.lienlac.api.directive.SelectionReach;
import io.lienlac.api.organisation.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A selection, as the statement that resolves an audience reads it. */
record RulePart(
    int part,
    boolean excluding,
    int purpose,
    List<UUID> units,
    boolean itself,
    boolean below,
    List<String> kinds,
    List<String> levels,
    List<String> ownerships,
    boolean people,
    List<String> positions) {

  static RulePart of(int part, boolean excluding, Selection selection) {
    return new RulePart(
        part,
        excluding,
        selection.purpose().ordinal(),
        selection.units().stream().map(UnitId::value).toList(),
        selection.reach() != SelectionReach.BELOW,
        selection.reach() != SelectionReach.ITSELF,
        names(selection.kinds()),
        names(selection.levels()),
        names(selection.ownerships()),
        selection.addressee() == Addressee.PEOPLE,
        names(selection.positions()));
  }

  private static List<String> names(Collection<? extends Enum<?>> constants) {
    return constants.stream().<String>map(Enum::name).toList();
  }
}
