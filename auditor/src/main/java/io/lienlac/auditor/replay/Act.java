package io.lienlac.auditor.replay;

import io.lienlac.auditor.json.CanonicalJson;
import io.lienlac.auditor.message.Malformed;
import java.util.Optional;

/** What a recipient did, through whom. */
record Act(long at, String by, Optional<String> onBehalfOf) {

  /**
   * Reads it out of the fields that say so.
   *
   * @param verb the fields' beginning, as in {@code readAt}, {@code readBy}
   */
  static Act of(Payload event, String verb) throws Malformed {
    return new Act(
        event.instant(verb + "At"), event.text(verb + "By"), event.optionalText("onBehalfOf"));
  }

  CanonicalJson writeTo(CanonicalJson json) {
    json.put("at", at).put("by", by);
    onBehalfOf.ifPresent(person -> json.put("onBehalfOf", person));
    return json;
  }
}
