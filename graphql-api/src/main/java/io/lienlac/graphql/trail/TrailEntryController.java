package io.lienlac.graphql.trail;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.graphql.support.Requester;
import io.lienlac.query.api.organisation.PersonView;
import io.lienlac.query.api.organisation.UnitView;
import io.lienlac.query.api.trail.TrailEntryView;
import io.lienlac.query.api.trail.TrailSubject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** People and units are looked up when the trail is read: it holds no name of a person. */
@Controller
@SchemaMapping(typeName = SubjectIds.ENTRY)
class TrailEntryController {

  private final TrailWords words;

  TrailEntryController(TrailWords words) {
    this.words = words;
  }

  @SchemaMapping
  @Nullable CompletableFuture<PersonView> actor(
      TrailEntryView entry, DataLoader<PersonId, PersonView> persons) {
    return entry.actor() == null ? null : persons.load(entry.actor());
  }

  @SchemaMapping
  @Nullable CompletableFuture<PersonView> onBehalfOf(
      TrailEntryView entry, DataLoader<PersonId, PersonView> persons) {
    return entry.onBehalfOf() == null ? null : persons.load(entry.onBehalfOf());
  }

  @SchemaMapping
  @Nullable String correlationId(TrailEntryView entry) {
    return entry.correlation();
  }

  @SchemaMapping
  @Nullable CompletableFuture<UnitView> unit(
      TrailEntryView entry, DataLoader<UnitId, UnitView> units) {
    return entry.unit() == null ? null : units.load(entry.unit());
  }

  @SchemaMapping
  CompletableFuture<String> words(
      TrailEntryView entry,
      DataLoader<UnitId, UnitView> units,
      DataLoader<PersonId, PersonView> persons,
      @ContextValue Requester requester) {
    List<UnitId> unitIds = TrailWords.units(entry);
    List<PersonId> personIds = TrailWords.persons(entry);
    return units
        .loadMany(unitIds)
        .thenCombine(
            persons.loadMany(personIds),
            (unitViews, personViews) ->
                words.of(
                    entry,
                    Names.of(unitIds, unitViews, personIds, personViews),
                    requester.locale()));
  }

  @SchemaMapping(typeName = "TrailSubject")
  String id(TrailSubject subject) {
    return SubjectIds.id(subject);
  }
}
