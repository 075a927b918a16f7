package io.lienlac.auditor.replay;

import io.lienlac.auditor.json.Json;
import io.lienlac.auditor.message.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Whose inbox it is. */
record Recipient(String kind, String id, String purpose) {

  static Recipient of(Json value) throws Malformed {
    Payload fields = new Payload(Json.object(value, "recipients"));
    return new Recipient(fields.text("kind"), fields.text("id"), fields.text("purpose"));
  }

  /** The name-based id (RFC 9562, version 3, without a name space) of a directive in this inbox. */
  String receipt(String directive) {
    String names = String.join("\n", "receipt", directive, kind, id);
    return UUID.nameUUIDFromBytes(names.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
