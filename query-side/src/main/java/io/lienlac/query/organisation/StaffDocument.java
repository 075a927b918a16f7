package io.lienlac.query.organisation;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import io.lienlac.api.PersonalData;
import io.lienlac.api.VietnameseOrder;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.PersonRegistered;
import io.lienlac.query.support.FoldedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The rows of which the staff is made: units and appointments as their events say, and persons,
 * with all the posts that each holds, held or will hold.
 */
final class StaffDocument {

  static final String UNIT_ROW = "unit:";
  static final String PERSON_ROW = "person:";
  static final String APPOINTMENT_ROW = "appointment:";

  static final String POSTS = "posts";
  static final String POSITION = "position";
  static final String WORDS = "words";

  /** Key of the name in Vietnamese order, made unique by the person's id; the erased come last. */
  static final String ORDER = "order";

  private static final Comparator<Document> BY_TIME =
      Comparator.comparing((Document post) -> post.getString("from"))
          .thenComparing(post -> post.getString("until"))
          .thenComparing(post -> post.getString("unit"))
          .thenComparing(post -> post.getString(POSITION));

  private StaffDocument() {}

  static Bson named(PersonRegistered event) {
    return named(event.personId(), event.familyName(), event.middleName(), event.givenName());
  }

  /** As the registration of whoever is erased names the person. */
  static Bson erased(PersonId person) {
    PersonalData<String> nothing = new PersonalData.Erased<String>();
    return named(person, nothing, nothing, nothing);
  }

  private static Bson named(
      PersonId person,
      PersonalData<String> familyName,
      PersonalData<String> middleName,
      PersonalData<String> givenName) {
    String key = VietnameseOrder.personKey(familyName, middleName, givenName);
    String name = String.join(" ", familyName.or(""), middleName.or(""), givenName.or(""));
    return combine(set(ORDER, key + "." + person), set(WORDS, FoldedText.words(name)));
  }

  /** The posts of a person: one for each appointment and each path of its unit in that time. */
  static Bson posts(List<Document> appointments, Map<String, List<PathSegment>> paths) {
    List<Document> posts = new ArrayList<>();
    for (Document appointment : appointments) {
      String unit = appointment.getString(AppointmentDocument.UNIT);
      String from = appointment.getString(AppointmentDocument.FROM);
      String until = AppointmentDocument.until(appointment);
      for (PathSegment segment : paths.getOrDefault(unit, List.of())) {
        if (segment.touches(from, until) && from.compareTo(until) < 0) {
          PathSegment part = segment.within(from, until, segment.path());
          posts.add(
              new Document("unit", unit)
                  .append(POSITION, appointment.getString(AppointmentDocument.POSITION))
                  .append("from", part.from())
                  .append("until", part.until())
                  .append(UnitRows.WITHIN, UnitRows.within(part)));
        }
      }
    }
    posts.sort(BY_TIME);
    return set(POSTS, posts);
  }
}
