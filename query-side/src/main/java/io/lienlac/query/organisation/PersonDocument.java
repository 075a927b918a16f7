package io.lienlac.query.organisation;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import io.lienlac.api.PersonalData;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.PersonRegistered;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.organisation.PersonName;
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
        set(FAMILY_NAME, Values.told(event.familyName())),
        set(MIDDLE_NAME, Values.told(event.middleName())),
        set(GIVEN_NAME, Values.told(event.givenName())),
        set(PHONE, PersonalData.orNull(event.phone())),
        set(SECTOR_IDENTIFIER, PersonalData.orNull(event.sectorIdentifier())),
        set(REGISTERED_WITH, event.unitId().toString()));
  }

  /** What the registration of whoever is erased tells. */
  static Bson erased() {
    PersonalData<String> nothing = new PersonalData.Erased<String>();
    return combine(
        set(FAMILY_NAME, Values.told(nothing)),
        set(MIDDLE_NAME, Values.told(nothing)),
        set(GIVEN_NAME, Values.told(nothing)),
        set(PHONE, null),
        set(SECTOR_IDENTIFIER, null));
  }

  /** Whether the person is registered: a later event may be here before the first. */
  static boolean complete(Document person) {
    return person.containsKey(REGISTERED_WITH);
  }

  static PersonView view(Document person) {
    return new PersonView(
        new PersonId(Values.id(person, "_id")),
        name(person),
        person.getString(PHONE),
        person.getString(SECTOR_IDENTIFIER),
        new UnitId(Values.id(person, REGISTERED_WITH)),
        Values.version(person));
  }

  private static PersonalData<PersonName> name(Document person) {
    return Values.toldText(person, GIVEN_NAME)
        .map(
            givenName ->
                new PersonName(
                    person.getString(FAMILY_NAME), person.getString(MIDDLE_NAME), givenName));
  }
}
