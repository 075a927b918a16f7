package io.lienlac.auditor.replay;

import io.lienlac.auditor.json.Json;
import io.lienlac.auditor.json.JsonObject;
import io.lienlac.auditor.leaf.Leaf;
import io.lienlac.auditor.leaf.PersonalValue;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The fields of an event, as they are stored. */
record Payload(JsonObject fields) {

  static Payload of(Leaf leaf) throws Malformed {
    byte[] payload = leaf.payload();
    return new Payload(Json.object(Json.parse(payload, 0, payload.length), "payload"));
  }

  String text(String name) throws Malformed {
    return fields.text(name);
  }

  Optional<String> optionalText(String name) throws Malformed {
    return fields.optionalText(name);
  }

  /** What is personal enters as it is stored, which is as ciphertext. */
  Optional<String> personalText(String name) throws Malformed {
    Optional<Json> value = fields.get(name);
    return value.isPresent() && value.get() instanceof JsonObject sealed
        ? Optional.of(sealed.text(PersonalValue.FIELD))
        : fields.optionalText(name);
  }

  long count(String name) throws Malformed {
    return fields.count(name);
  }

  /** An instant, in microseconds since 1970. */
  long instant(String name) throws Malformed {
    return micros(name, fields.text(name));
  }

  Optional<Long> optionalInstant(String name) throws Malformed {
    Optional<String> text = fields.optionalText(name);
    return text.isEmpty() ? Optional.empty() : Optional.of(micros(name, text.get()));
  }

  private static long micros(String name, String text) throws Malformed {
    try {
      return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(text));
    } catch (DateTimeParseException e) {
      throw new Malformed(Text.INSTANT_MALFORMED, name, text);
    }
  }
}
