package io.lienlac.query.organisation;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.DelegationId;
import io.lienlac.api.organisation.DelegationRevoked;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.PowersDelegated;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.organisation.DelegationView;
import io.lienlac.query.support.Values;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A delegation as it stands in its collection. */
final class DelegationDocument {

  static final String DELEGATE = "delegate";
  private static final String APPOINTMENT = "appointment";
  private static final String HOLDER = "holder";
  private static final String UNIT = "unit";
  private static final String POWERS = "powers";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String REVOKED_AT = "revokedAt";

  private DelegationDocument() {}

  static Bson delegated(PowersDelegated event) {
    return combine(
        set(APPOINTMENT, event.appointmentId().toString()),
        set(HOLDER, event.holder().toString()),
        set(UNIT, event.unitId().toString()),
        set(POWERS, Values.texts(event.powers())),
        set(DELEGATE, event.delegate().toString()),
        set(FROM, event.from().toString()),
        set(TO, event.to().toString()));
  }

  static Bson revoked(DelegationRevoked event) {
    return set(REVOKED_AT, Values.micros(event.at()));
  }

  /** Whether the powers are delegated: the end may be here before the beginning. */
  static boolean complete(Document delegation) {
    return delegation.containsKey(APPOINTMENT);
  }

  static DelegationView view(Document delegation) {
    return new DelegationView(
        new DelegationId(Values.id(delegation, "_id")),
        new AppointmentId(Values.id(delegation, APPOINTMENT)),
        new PersonId(Values.id(delegation, HOLDER)),
        new UnitId(Values.id(delegation, UNIT)),
        Values.constants(delegation, POWERS, Power.class),
        new PersonId(Values.id(delegation, DELEGATE)),
        Values.date(delegation, FROM),
        Values.date(delegation, TO),
        Values.instantOrNull(delegation, REVOKED_AT),
        Values.version(delegation));
  }
}
