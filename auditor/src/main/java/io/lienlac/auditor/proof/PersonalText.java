package io.lienlac.auditor.proof;

import io.lienlac.auditor.encoding.StrictBase64;
import io.lienlac.auditor.encoding.StrictUtf8;
import io.lienlac.auditor.json.Json;
import io.lienlac.auditor.json.JsonObject;
import io.lienlac.auditor.json.JsonPointer;
import io.lienlac.auditor.leaf.PersonalValue;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import java.util.Optional;

/**
 * What a ciphertext in a payload says in plain text, with the key that shows it.
 *
 * @param path where it stands in the payload
 * @param person whose it is
 * @param key of that person alone
 * @param text the value, as JSON
 */
record PersonalText(String path, String person, byte[] key, Json text) {

  static PersonalText parse(Json part) throws Malformed {
    JsonObject personal = Json.object(part, "personal");
    byte[] key =
        StrictBase64.decode(personal.text("key"))
            .orElseThrow(() -> new Malformed(Text.PERSONAL_KEY_MALFORMED, "key"));
    return new PersonalText(
        personal.text("path"), personal.text("person"), key, personal.need("text"));
  }

  /** Whether the payload of this event says so, about this person, at this place. */
  boolean isSaidBy(String eventId, Json payload) {
    return stored(payload)
        .filter(value -> value.person().equals(person))
        .flatMap(value -> value.open(eventId, path, key))
        .flatMap(StrictUtf8::decode)
        .filter(this::isText)
        .isPresent();
  }

  private Optional<PersonalValue> stored(Json payload) {
    return JsonPointer.find(payload, path + "/" + PersonalValue.FIELD)
        .filter(Json.JsonText.class::isInstance)
        .flatMap(value -> PersonalValue.parse(((Json.JsonText) value).value()));
  }

  private boolean isText(String plain) {
    try {
      return Json.parse(plain).equals(text);
    } catch (Malformed e) {
      return false;
    }
  }
}
