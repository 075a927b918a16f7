package io.lienlac.graphql.organisation;

import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.ToldTexts;
import io.lienlac.query.api.organisation.AppointmentView;
import io.lienlac.query.api.organisation.PersonName;
import io.lienlac.query.api.organisation.PersonView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** A person's name is for whoever meets the person somewhere; the rest is for who has a power. */
@Controller
@SchemaMapping(typeName = OrganisationIds.PERSON)
class PersonController {

  private final StaffRecords staffRecords;
  private final ToldTexts texts;

  PersonController(StaffRecords staffRecords, ToldTexts texts) {
    this.staffRecords = staffRecords;
    this.texts = texts;
  }

  @SchemaMapping
  boolean erased(PersonView person) {
    return person.name().isErased();
  }

  @SchemaMapping
  String familyName(PersonView person, @ContextValue Requester requester) {
    return texts.of(person.name().map(PersonName::familyName), requester.locale());
  }

  /** Whoever is erased has none, rather than being told twice to be. */
  @SchemaMapping
  String middleName(PersonView person) {
    return person.name().map(PersonName::middleName).or("");
  }

  @SchemaMapping
  String givenName(PersonView person, @ContextValue Requester requester) {
    return texts.of(person.name().map(PersonName::givenName), requester.locale());
  }

  @SchemaMapping
  String fullName(PersonView person, @ContextValue Requester requester) {
    return texts.of(person.name().map(PersonName::full), requester.locale());
  }

  @BatchMapping(typeName = OrganisationIds.PERSON)
  Map<PersonView, String> phone(List<PersonView> persons, @ContextValue Requester requester) {
    return ofAdministered(persons, requester, PersonView::phone);
  }

  @BatchMapping(typeName = OrganisationIds.PERSON)
  Map<PersonView, String> sectorIdentifier(
      List<PersonView> persons, @ContextValue Requester requester) {
    return ofAdministered(persons, requester, PersonView::sectorIdentifier);
  }

  @BatchMapping(typeName = OrganisationIds.PERSON)
  Map<PersonView, List<AppointmentView>> appointments(
      List<PersonView> persons, @ContextValue Requester requester) {
    return staffRecords.of(persons, requester);
  }

  private Map<PersonView, String> ofAdministered(
      List<PersonView> persons, Requester requester, Function<PersonView, @Nullable String> part) {
    Map<PersonView, String> told = new HashMap<>();
    for (PersonView person : staffRecords.administered(persons, requester)) {
      String value = part.apply(person);
      if (value != null) {
        told.put(person, value);
      }
    }
    return told;
  }
}
