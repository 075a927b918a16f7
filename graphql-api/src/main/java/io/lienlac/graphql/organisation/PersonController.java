package io.lienlac.graphql.organisation;

import io.lienlac.graphql.support.Requester;
import io.lienlac.query.api.organisation.AppointmentView;
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

  PersonController(StaffRecords staffRecords) {
    this.staffRecords = staffRecords;
  }

  @SchemaMapping
  String fullName(PersonView person) {
    return person.fullName();
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
