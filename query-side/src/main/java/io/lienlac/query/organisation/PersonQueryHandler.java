package io.lienlac.query.organisation;

import com.mongodb.client.model.Filters;
import io.lienlac.api.organisation.Power;
import io.lienlac.query.api.Page;
import io.lienlac.query.api.organisation.FindPersons;
import io.lienlac.query.api.organisation.PersonFilter;
import io.lienlac.query.api.organisation.PersonPage;
import io.lienlac.query.api.organisation.PersonView;
import io.lienlac.query.api.organisation.Persons;
import io.lienlac.query.api.organisation.SearchPersons;
import io.lienlac.query.support.KeysetPages;
import io.lienlac.query.support.Lookup;
import io.lienlac.query.support.ProjectionGenerations;
import io.lienlac.query.support.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Answers who is who, and who works where. */
final class PersonQueryHandler {

  private static final KeysetPages BY_NAME = KeysetPages.by(StaffDocument.ORDER);

  private final ProjectionGenerations generations;
  private final Places places;

  PersonQueryHandler(ProjectionGenerations generations, UnitViews units) {
    this.generations = generations;
    this.places = new Places(units, Power.SEE_STAFF);
  }

  @QueryHandler
  Persons handle(FindPersons query) {
    return new Persons(
        List.copyOf(byId(query.ids().stream().map(Object::toString).toList()).values()));
  }

  @QueryHandler
  PersonPage handle(SearchPersons query) {
    List<String> within = places.in(query.scope(), query.filter().unit());
    if (within.isEmpty()) {
      return new PersonPage(KeysetPages.empty());
    }
    return new PersonPage(
        persons(
            BY_NAME.read(
                generations.shown(StaffProjection.DEFINITION),
                filter(within, query.filter(), query.scope().today()),
                query.page())));
  }

  private static Bson filter(List<String> within, PersonFilter wanted, LocalDate day) {
    Document post = SearchFilters.inOneOf(within, day);
    if (!wanted.positions().isEmpty()) {
      post.append(StaffDocument.POSITION, new Document("$in", Values.texts(wanted.positions())));
    }
    List<Bson> filters = new ArrayList<>();
    filters.add(Filters.elemMatch(StaffDocument.POSTS, post));
    filters.addAll(SearchFilters.beginning(StaffDocument.WORDS, wanted.name()));
    return Filters.and(filters);
  }

  /** The persons of a page of staff; one whom the view of persons does not have yet is left out. */
  private Page<PersonView> persons(Page<Document> staff) {
    List<String> ids = staff.items().stream().map(PersonQueryHandler::person).toList();
    Map<String, PersonView> found = byId(ids);
    List<PersonView> items = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      PersonView person = found.get(ids.get(i));
      if (person != null) {
        items.add(person);
        keys.add(staff.keys().get(i));
      }
    }
    return new Page<>(items, keys, staff.hasNextPage(), staff.hasPreviousPage());
  }

  private static String person(Document row) {
    return row.getString("_id").substring(StaffDocument.PERSON_ROW.length());
  }

  private Map<String, PersonView> byId(Collection<String> ids) {
    Map<String, PersonView> found = new HashMap<>();
    for (Document person :
        Lookup.of(generations.shown(PersonProjection.DEFINITION), Filters.in("_id", ids))) {
      if (PersonDocument.complete(person)) {
        found.put(person.getString("_id"), PersonDocument.view(person));
      }
    }
    return found;
  }
}
