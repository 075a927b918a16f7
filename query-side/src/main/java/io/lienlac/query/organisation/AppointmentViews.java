package io.lienlac.query.organisation;

import com.mongodb.client.model.Filters;
import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.query.api.organisation.AppointmentView;
import io.lienlac.query.support.Lookup;
import io.lienlac.query.support.ProjectionGenerations;
import io.lienlac.query.support.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Appointments, the earliest first; asks the database once. */
final class AppointmentViews {

  private static final Comparator<AppointmentView> EARLIEST_FIRST =
      Comparator.comparing(AppointmentView::from)
          .thenComparing(appointment -> appointment.id().toString());

  private final ProjectionGenerations generations;

  AppointmentViews(ProjectionGenerations generations) {
    this.generations = generations;
  }

  List<AppointmentView> byId(Collection<AppointmentId> ids) {
    return find(Filters.in("_id", Values.texts(ids)));
  }

  /** Those that are in force on a day, or will be. */
  List<AppointmentView> of(Collection<PersonId> persons, LocalDate day) {
    return find(Filters.in(AppointmentDocument.PERSON, Values.texts(persons))).stream()
        .filter(appointment -> !isOver(appointment, day))
        .toList();
  }

  static boolean isInForce(AppointmentView appointment, LocalDate day) {
    return !appointment.from().isAfter(day) && !isOver(appointment, day);
  }

  /** Over, or never to begin. */
  static boolean isOver(AppointmentView appointment, LocalDate day) {
    LocalDate to = appointment.to();
    return to != null && (!to.isAfter(day) || !to.isAfter(appointment.from()));
  }

  private List<AppointmentView> find(Bson filter) {
    List<AppointmentView> found = new ArrayList<>();
    for (Document appointment :
        Lookup.of(generations.shown(AppointmentProjection.DEFINITION), filter)) {
      if (AppointmentDocument.complete(appointment)) {
        found.add(AppointmentDocument.view(appointment));
      }
    }
    found.sort(EARLIEST_FIRST);
    return found;
  }
}
