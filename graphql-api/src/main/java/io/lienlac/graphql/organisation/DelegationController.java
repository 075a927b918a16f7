package io.lienlac.graphql.organisation;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.organisation.AppointmentView;
import io.lienlac.query.api.organisation.DelegationView;
import io.lienlac.query.api.organisation.FindAppointments;
import io.lienlac.query.api.organisation.PersonView;
import io.lienlac.query.api.organisation.UnitView;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
@SchemaMapping(typeName = OrganisationIds.DELEGATION)
class DelegationController {

  private final Views views;

  DelegationController(Views views) {
    this.views = views;
  }

  /** Whoever sees a delegation sees the appointment whose powers it hands on. */
  @BatchMapping(typeName = OrganisationIds.DELEGATION)
  Map<DelegationView, AppointmentView> appointment(List<DelegationView> delegations) {
    var ids = delegations.stream().map(DelegationView::appointment).collect(Collectors.toSet());
    Map<?, AppointmentView> found =
        views.ask(new FindAppointments(ids)).appointments().stream()
            .collect(Collectors.toMap(AppointmentView::id, Function.identity()));
    return delegations.stream()
        .filter(delegation -> found.containsKey(delegation.appointment()))
        .collect(Collectors.toMap(Function.identity(), d -> found.get(d.appointment())));
  }

  @SchemaMapping
  CompletableFuture<PersonView> holder(
      DelegationView delegation, DataLoader<PersonId, PersonView> persons) {
    return persons.load(delegation.holder());
  }

  @SchemaMapping
  CompletableFuture<UnitView> unit(DelegationView delegation, DataLoader<UnitId, UnitView> units) {
    return units.load(delegation.unit());
  }

  @SchemaMapping
  List<Power> powers(DelegationView delegation) {
    return delegation.powers().stream().sorted().toList();
  }

  @SchemaMapping
  CompletableFuture<PersonView> delegate(
      DelegationView delegation, DataLoader<PersonId, PersonView> persons) {
    return persons.load(delegation.delegate());
  }
}
