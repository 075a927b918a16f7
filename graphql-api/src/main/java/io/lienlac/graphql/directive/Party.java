package io.lienlac.graphql.directive;

import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.organisation.PersonView;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.api.organisation.UnitView;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;

/** Who receives a letter. */
record Party(RecipientKind kind, UUID id) {

  static Party unit(UnitId unit) {
    return new Party(RecipientKind.UNIT, unit.value());
  }

  static Party person(PersonId person) {
    return new Party(RecipientKind.PERSON, person.value());
  }

  /** Whether its inbox is a viewer's now: the viewer's own, or that of a unit acted for. */
  boolean isOf(Scope viewer) {
    return switch (kind) {
      case UNIT -> viewer.unitsOf(Power.ACT_FOR_UNIT).contains(new UnitId(id));
      case PERSON -> viewer.person().value().equals(id);
    };
  }

  CompletableFuture<? extends Record> load(
      DataLoader<UnitId, UnitView> units, DataLoader<PersonId, PersonView> persons) {
    return switch (kind) {
      case UNIT -> units.load(new UnitId(id));
      case PERSON -> persons.load(new PersonId(id));
    };
  }
}
