package io.lienlac.query.organisation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.WriteModel;
import io.lienlac.query.organisation.ChangedStaff.DatedAppointment;
import io.lienlac.query.organisation.ChangedStaff.NamedPerson;
import io.lienlac.query.organisation.ChangedStaff.PlacedUnit;
import io.lienlac.query.support.ViewWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Works out, of the rows of the staff, what depends on several of them. */
final class StaffRows {

  private static final int AT_ONCE = 1_000;

  private final MongoCollection<Document> staff;
  private final UnitRows units;

  StaffRows(MongoCollection<Document> staff) {
    this.staff = staff;
    this.units = new UnitRows(staff, StaffDocument.UNIT_ROW);
  }

  void workOut(Set<ChangedStaff> changed) {
    Set<String> placed = new HashSet<>();
    Set<String> persons = new TreeSet<>();
    Set<String> appointments = new HashSet<>();
    for (ChangedStaff each : changed) {
      switch (each) {
        case PlacedUnit unit -> placed.add(unit.unit());
        case NamedPerson person -> persons.add(person.person());
        case DatedAppointment appointment ->
            appointments.add(StaffDocument.APPOINTMENT_ROW + appointment.appointment());
      }
    }
    if (!placed.isEmpty()) {
      persons.addAll(
          appointed(Filters.in(AppointmentDocument.UNIT, units.writePathsBelow(placed))));
    }
    if (!appointments.isEmpty()) {
      persons.addAll(appointed(Filters.in("_id", appointments)));
    }
    List<String> all = List.copyOf(persons);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      posts(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }
  }

  private Set<String> appointed(Bson filter) {
    Set<String> persons = new HashSet<>();
    for (Document appointment : staff.find(filter)) {
      if (AppointmentDocument.complete(appointment)) {
        persons.add(appointment.getString(AppointmentDocument.PERSON));
      }
    }
    return persons;
  }

  /** Writes the posts of persons; of those not registered yet, when they are. */
  private void posts(List<String> persons) {
    Map<String, List<Document>> appointments = new HashMap<>();
    Set<String> places = new HashSet<>();
    for (Document appointment : staff.find(Filters.in(AppointmentDocument.PERSON, persons))) {
      appointments
          .computeIfAbsent(
              appointment.getString(AppointmentDocument.PERSON), key -> new ArrayList<>())
          .add(appointment);
      places.add(appointment.getString(AppointmentDocument.UNIT));
    }
    Map<String, List<PathSegment>> paths = new HashMap<>();
    for (Document unit : staff.find(Filters.in("_id", units.ids(places)))) {
      paths.put(units.unit(unit), UnitRows.paths(unit));
    }
    List<WriteModel<Document>> updates = new ArrayList<>();
    for (String person : persons) {
      updates.add(
          ViewWriter.update(
              StaffDocument.PERSON_ROW + person,
              StaffDocument.posts(appointments.getOrDefault(person, List.of()), paths)));
    }
    ViewWriter.writeWorkedOut(staff, updates);
  }
}
