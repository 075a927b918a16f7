package io.lienlac.auditor.replay;

import io.lienlac.auditor.json.CanonicalJson;
import io.lienlac.auditor.json.JsonObject;
import io.lienlac.auditor.message.Malformed;
import java.util.Optional;

/** What an inbox shows of a directive itself, the same for all recipients of a run. */
record Letter(
    String directive,
    String issuer,
    String kind,
    String urgency,
    String requiredAnswer,
    Optional<Long> dueAt,
    Optional<Occasion> occasion,
    long sentAt) {

  /** What it invites to. */
  record Occasion(long beginsAt, long endsAt, Optional<String> venue) {

    static Occasion of(JsonObject fields) throws Malformed {
      Payload occasion = new Payload(fields);
      return new Occasion(
          occasion.instant("beginsAt"), occasion.instant("endsAt"), occasion.optionalText("venue"));
    }

    CanonicalJson json() {
      CanonicalJson json = new CanonicalJson().put("beginsAt", beginsAt).put("endsAt", endsAt);
      venue.ifPresent(text -> json.put("venue", text));
      return json;
    }
  }

  static Letter of(Payload event) throws Malformed {
    return new Letter(
        event.text("directiveId"),
        event.text("issuer"),
        event.text("kind"),
        event.text("urgency"),
        event.text("requiredAnswer"),
        event.optionalInstant("dueAt"),
        event.fields().get("occasion").isEmpty()
            ? Optional.empty()
            : Optional.of(Occasion.of(event.fields().object("occasion"))),
        event.instant("sentAt"));
  }

  void writeTo(CanonicalJson line) {
    line.put("issuer", issuer)
        .put("kind", kind)
        .put("urgency", urgency)
        .put("requiredAnswer", requiredAnswer);
    dueAt.ifPresent(at -> line.put("dueAt", at));
    occasion.ifPresent(what -> line.put("occasion", what.json()));
    line.put("sentAt", sentAt);
  }
}
