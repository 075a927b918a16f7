package io.lienlac.query.organisation;

import io.lienlac.api.CivilTime;
import io.lienlac.api.organisation.Grant;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Powers;
import io.lienlac.query.api.organisation.AppointmentView;
import io.lienlac.query.api.organisation.DelegationView;
import io.lienlac.query.api.organisation.FindScope;
import io.lienlac.query.api.organisation.FindScopes;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.api.organisation.Scopes;
import io.lienlac.query.api.organisation.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what a person may do and see, by the one table of powers. */
final class ScopeQueryHandler {

  private final AppointmentViews appointments;
  private final DelegationViews delegations;

  ScopeQueryHandler(AppointmentViews appointments, DelegationViews delegations) {
    this.appointments = appointments;
    this.delegations = delegations;
  }

  @QueryHandler
  Scope handle(FindScope query) {
    return Objects.requireNonNull(scopes(Set.of(query.person()), query.now()).get(query.person()));
  }

  @QueryHandler
  Scopes handle(FindScopes query) {
    return new Scopes(scopes(query.persons(), query.now()));
  }

  private Map<PersonId, Scope> scopes(Set<PersonId> persons, Instant now) {
    LocalDate today = CivilTime.dateOf(now);
    Map<PersonId, Set<Standing>> standings = new HashMap<>();
    persons.forEach(person -> standings.put(person, new LinkedHashSet<>()));
    for (AppointmentView appointment : appointments.of(persons, today)) {
      if (AppointmentViews.isInForce(appointment, today)) {
        Powers.of(appointment.position())
            .forEach(grant -> of(appointment.person(), standings).add(own(appointment, grant)));
      }
    }
    for (LastingDelegation each : delegations.to(persons, today)) {
      if (each.isInForce(today)) {
        DelegationView delegation = each.delegation();
        Powers.of(each.appointment().position()).stream()
            .filter(grant -> isHandedOn(delegation, grant))
            .forEach(
                grant -> of(delegation.delegate(), standings).add(handedOn(delegation, grant)));
      }
    }
    Map<PersonId, Scope> scopes = new HashMap<>();
    standings.forEach(
        (person, all) -> scopes.put(person, new Scope(person, today, List.copyOf(all))));
    return scopes;
  }

  private static Set<Standing> of(PersonId person, Map<PersonId, Set<Standing>> standings) {
    return standings.computeIfAbsent(person, key -> new LinkedHashSet<>());
  }

  private static boolean isHandedOn(DelegationView delegation, Grant grant) {
    return Powers.DELEGABLE.contains(grant.power()) && delegation.powers().contains(grant.power());
  }

  private static Standing own(AppointmentView appointment, Grant grant) {
    return new Standing(grant.power(), appointment.unit(), grant.reach(), null);
  }

  private static Standing handedOn(DelegationView delegation, Grant grant) {
    return new Standing(grant.power(), delegation.unit(), grant.reach(), delegation.holder());
  }
}
