package io.lienlac.graphql.organisation;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.organisation.AppointmentView;
import io.lienlac.query.api.organisation.DelegationView;
import io.lienlac.query.api.organisation.FindAppointmentsOf;
import io.lienlac.query.api.organisation.FindDelegationsTo;
import io.lienlac.query.api.organisation.PersonView;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ViewerController {

  private final Views views;

  ViewerController(Views views) {
    this.views = views;
  }

  @QueryMapping
  @Nullable Viewer viewer(@ContextValue Requester requester) {
    PersonId person = requester.personOrNobody();
    return person == null ? null : new Viewer(person);
  }

  @SchemaMapping
  CompletableFuture<PersonView> person(Viewer viewer, DataLoader<PersonId, PersonView> persons) {
    return persons.load(viewer.id());
  }

  @SchemaMapping
  List<AppointmentView> appointments(Viewer viewer, @ContextValue Requester requester) {
    LocalDate today = requester.scope().today();
    return views.ask(new FindAppointmentsOf(Set.of(viewer.id()), today)).appointments().stream()
        .filter(appointment -> !appointment.from().isAfter(today))
        .toList();
  }

  @SchemaMapping
  List<DelegationView> delegations(Viewer viewer, @ContextValue Requester requester) {
    LocalDate today = requester.scope().today();
    return views
        .ask(new FindDelegationsTo(Set.of(viewer.id()), requester.at()))
        .delegations()
        .stream()
        .filter(delegation -> !delegation.from().isAfter(today))
        .toList();
  }

  /** Who asks. */
  record Viewer(PersonId id) {}
}
