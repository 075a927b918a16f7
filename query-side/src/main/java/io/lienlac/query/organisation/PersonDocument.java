package io.lienlac.query.organisation;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.PersonRegistered;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.organisation.PersonView;
import io.lienlac.query.support.Values;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A person as it stands in its collection. */
final class PersonDocument {

  private static final String FAMILY_NAME = "familyName";
  private static final String MIDDLE_NAME = "middleName";
  private static final String GIVEN_NAME = "givenName";
  private static final String PHONE = "phone";
  private static final String SECTOR_IDENTIFIER = "sectorIdentifier";
  private static final String REGISTERED_WITH = "registeredWith";

  private PersonDocument() {}

  static Bson registered(PersonRegistered event) {
    return combine(
        set(FAMILY_NAME, event.familyName()),
        set(MIDDLE_NAME, event.middleName()),
        set(GIVEN_NAME, event.givenName()),
        set(PHONE, event.phone()),
        set(SECTOR_IDENTIFIER, event.sectorIdentifier()),
        set(REGISTERED_WITH, event.unitId().toString()));
  }

  /** Whether the person is registered: a later event may be here before the first. */
  static boolean complete(Document person) {
    return person.containsKey(REGISTERED_WITH);
  }

  static PersonView view(Document person) {
    return new PersonView(
        new PersonId(Values.id(person, "_id")),
        person.getString(FAMILY_NAME),
        person.getString(MIDDLE_NAME),
        person.getString(GIVEN_NAME),
        person.getString(PHONE),
        person.getString(SECTOR_IDENTIFIER),
        new UnitId(Values.id(person, REGISTERED_WITH)),
        Values.version(person));
  }
}
