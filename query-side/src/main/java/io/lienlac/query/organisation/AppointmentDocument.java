package io.lienlac.query.organisation;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import io.lienlac.api.organisation.AppointmentEnded;
import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.PersonAppointed;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.organisation.AppointmentView;
import io.lienlac.query.support.Values;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** An appointment as it stands in its collection. */
final class AppointmentDocument {

  static final String PERSON = "person";
  static final String UNIT = "unit";
  static final String POSITION = "position";
  static final String FROM = "from";

  /** As it was appointed. */
  private static final String TO = "to";

  private static final String ENDINGS = "endings";

  private AppointmentDocument() {}

  static Bson appointed(PersonAppointed event) {
    return combine(
        set(PERSON, event.personId().toString()),
        set(UNIT, event.unitId().toString()),
        set(POSITION, event.position().name()),
        set(FROM, event.from().toString()),
        set(TO, Values.end(event.to())));
  }

  static Bson ended(AppointmentEnded event, long sequenceNumber) {
    return set(BySequence.field(ENDINGS, sequenceNumber), event.to().toString());
  }

  /** Whether the person is appointed: the end may be here before the beginning. */
  static boolean complete(Document appointment) {
    return appointment.containsKey(PERSON);
  }

  /** The first day after it, open or not. */
  static String until(Document appointment) {
    List<String> endings = BySequence.in(appointment, ENDINGS, String.class);
    return endings.isEmpty() ? appointment.getString(TO) : endings.getLast();
  }

  static AppointmentView view(Document appointment) {
    String until = until(appointment);
    @Nullable LocalDate to = until.equals(Values.OPEN_END) ? null : LocalDate.parse(until);
    return new AppointmentView(
        new AppointmentId(Values.id(appointment, "_id")),
        new PersonId(Values.id(appointment, PERSON)),
        new UnitId(Values.id(appointment, UNIT)),
        Values.constant(appointment, POSITION, Position.class),
        Values.date(appointment, FROM),
        to,
        Values.version(appointment));
  }
}
