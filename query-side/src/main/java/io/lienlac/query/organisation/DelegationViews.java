package io.lienlac.query.organisation;

import com.mongodb.client.model.Filters;
import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.DelegationId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.query.api.organisation.AppointmentView;
import io.lienlac.query.api.organisation.DelegationView;
import io.lienlac.query.support.Lookup;
import io.lienlac.query.support.ProjectionGenerations;
import io.lienlac.query.support.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Delegations, the earliest first. */
final class DelegationViews {

  private static final Comparator<DelegationView> EARLIEST_FIRST =
      Comparator.comparing(DelegationView::from)
          .thenComparing(delegation -> delegation.id().toString());

  private final ProjectionGenerations generations;
  private final AppointmentViews appointments;

  DelegationViews(ProjectionGenerations generations, AppointmentViews appointments) {
    this.generations = generations;
    this.appointments = appointments;
  }

  List<DelegationView> byId(Collection<DelegationId> ids) {
    return find(Filters.in("_id", Values.texts(ids)));
  }

  /**
   * Those to these persons that are in force on a day or will be, with the appointments whose
   * powers they hand on: a delegation lasts no longer than its appointment.
   */
  List<LastingDelegation> to(Collection<PersonId> delegates, LocalDate day) {
    List<DelegationView> found =
        find(Filters.in(DelegationDocument.DELEGATE, Values.texts(delegates)));
    Map<AppointmentId, AppointmentView> handedOn =
        appointments.byId(found.stream().map(DelegationView::appointment).toList()).stream()
            .collect(Collectors.toMap(AppointmentView::id, Function.identity()));
    List<LastingDelegation> lasting = new ArrayList<>();
    for (DelegationView delegation : found) {
      AppointmentView appointment = handedOn.get(delegation.appointment());
      if (appointment != null) {
        lasting.add(new LastingDelegation(delegation, appointment));
      }
    }
    return lasting.stream().filter(each -> each.lastsBeyond(day)).toList();
  }

  private List<DelegationView> find(Bson filter) {
    List<DelegationView> found = new ArrayList<>();
    for (Document delegation :
        Lookup.of(generations.shown(DelegationProjection.DEFINITION), filter)) {
      if (DelegationDocument.complete(delegation)) {
        found.add(DelegationDocument.view(delegation));
      }
    }
    found.sort(EARLIEST_FIRST);
    return found;
  }
}
