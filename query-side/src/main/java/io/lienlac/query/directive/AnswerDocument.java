package io.lienlac.query.directive;

import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.WriteModel;
import io.lienlac.api.PersonalData;
import io.lienlac.api.directive.InvitationAnswer;
import io.lienlac.api.directive.InvitationAnswered;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.query.api.directive.AnswerView;
import io.lienlac.query.support.Values;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The last answer to an invitation as it stands in a document. */
final class AnswerDocument {

  static final String FIELD = "answer";
  static final String ANSWER = FIELD + ".answer";

  private AnswerDocument() {}

  /**
   * Of two answers the later one stays, in whatever order they come: servers compare documents by
   * their first field first, and that is the number of the event.
   */
  static Bson answered(InvitationAnswered event, long sequenceNumber) {
    return max(
        FIELD,
        new Document("sequence", sequenceNumber)
            .append("answer", event.answer().name())
            .append("deputy", Values.text(event.deputy()))
            .append("deputyName", Values.told(event.deputyName()))
            .append("answeredBy", event.answeredBy().toString())
            .append("onBehalfOf", Values.text(event.onBehalfOf()))
            .append("answeredAt", Values.micros(event.answeredAt())));
  }

  /** What the answers of whoever is erased tell of others. */
  static WriteModel<Document> erased(PersonId person) {
    return new UpdateManyModel<>(
        Filters.and(
            Filters.eq(FIELD + ".answeredBy", person.toString()),
            Filters.ne(FIELD + ".deputyName", null)),
        set(FIELD + ".deputyName", Values.told(new PersonalData.Erased<String>())));
  }

  static @Nullable AnswerView read(Document item) {
    Document answer = item.get(FIELD, Document.class);
    return answer == null
        ? null
        : new AnswerView(
            Values.constant(answer, "answer", InvitationAnswer.class),
            person(answer, "deputy"),
            Values.toldTextOrNull(answer, "deputyName"),
            new PersonId(Values.id(answer, "answeredBy")),
            person(answer, "onBehalfOf"),
            Values.instant(answer, "answeredAt"));
  }

  private static @Nullable PersonId person(Document answer, String field) {
    String person = answer.getString(field);
    return person == null ? null : PersonId.of(person);
  }
}
