package io.lienlac.auditor.replay;

import io.lienlac.auditor.json.CanonicalJson;
import io.lienlac.auditor.message.Malformed;
import java.util.Optional;

/**
 * What a recipient says to an invitation.
 *
 * @param sequence of the event: the last one counts
 * @param deputyName as it is stored
 */
record Answer(
    long sequence, String answer, Optional<String> deputy, Optional<String> deputyName, Act act) {

  static Answer of(Payload event, long sequence) throws Malformed {
    return new Answer(
        sequence,
        event.text("answer"),
        event.optionalText("deputy"),
        event.personalText("deputyName"),
        Act.of(event, "answered"));
  }

  CanonicalJson json() {
    CanonicalJson json = new CanonicalJson().put("answer", answer);
    deputy.ifPresent(person -> json.put("deputy", person));
    deputyName.ifPresent(name -> json.put("deputyName", name));
    return act.writeTo(json);
  }
}
