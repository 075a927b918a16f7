package io.lienlac.query.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.query.search.IndexChange;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What stands in the index of a letter that told about somebody. */
class IndexedLetterTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String SENT =
      """
      {"directiveId":"%1$s","issuer":"%1$s","kind":"DOCUMENT","number":"465","symbol":"GDĐT",
      "date":"2019-10-14","place":"","subject":"Về Bình","body":"Kính gửi Bình","about":"%1$s",
      "urgency":"NORMAL","signer":null,"signerPosition":null,"signerCapacity":null,
      "recipientLines":[],"basis":[],"corrects":null,"attachments":[],"requiredAnswer":"NONE",
      "dueAt":null,"occasion":null,"audience":{"include":[],"people":[],"exclude":[],
      "excludePeople":[]},"recipientCount":1,"recipientDigest":"","sentBy":"%1$s",
      "onBehalfOf":null,"sentAt":"2019-10-15T02:00:00Z"}
      """
          .formatted(new PersonId(new UUID(0, 1)));

  @Test
  void isItsTextsAndTheirForms() {
    Map<String, Object> fields =
        IndexedLetter.sent(JSON.readValue(SENT, DirectiveSent.class), List.of());
    assertThat(fields).containsEntry("subject", "Về Bình").containsEntry("body", "Kính gửi Bình");
    assertThat(fields.toString()).contains("binh");
  }

  @Test
  void isNoTextOnceThePersonIsErased() {
    ObjectNode erased = (ObjectNode) JSON.readTree(SENT);
    for (String field : List.of("subject", "body", "attachments")) {
      erased.putObject(field).put("erased", true);
    }
    Map<String, Object> fields =
        IndexedLetter.sent(JSON.treeToValue(erased, DirectiveSent.class), List.of());
    assertThat(fields).doesNotContainKeys("subject", "body").containsKey("issuer");
    assertThat(forgotten()).isEqualTo(fields);
    fields.keySet().retainAll(IndexedLetter.SHOWN);
    IndexedLetter letter = JSON.convertValue(fields, IndexedLetter.class);
    assertThat(letter.hit(List.of()).subject().isErased()).isTrue();
    assertThat(letter.texts(TextField.SUBJECT)).isEmpty();
    assertThat(letter.texts(TextField.BODY)).isEmpty();
  }

  /** What becomes of it where it stood when the person was erased. */
  private static Map<String, Object> forgotten() {
    DirectiveSent sent = JSON.readValue(SENT, DirectiveSent.class);
    Map<String, Object> fields = IndexedLetter.sent(sent, List.of());
    IndexChange change = IndexedLetter.erased(Objects.requireNonNull(sent.about()));
    assertThat(fields).containsEntry(change.field(), change.value());
    fields.keySet().removeAll(change.removed());
    fields.putAll(change.fields());
    return fields;
  }
}
