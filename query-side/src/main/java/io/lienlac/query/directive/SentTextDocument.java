package io.lienlac.query.directive;

import io.lienlac.api.PersonalData;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.directive.SentTextView;
import io.lienlac.query.support.Values;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A letter as it is recognised by its text. */
final class SentTextDocument {

  static final String ISSUER = "issuer";

  /** Of the text by itself, and of it below its subject, as people pass letters on. */
  static final String DIGESTS = "digests";

  static final String ABOUT = "about";
  static final String SENT_AT = "sentAt";
  static final String WITHDRAWN_AT = "withdrawnAt";

  private SentTextDocument() {}

  static Document of(DirectiveSent event, String identifier, TextDigest digest) {
    return new Document(ISSUER, event.issuer().toString())
        .append(DIGESTS, digests(event, digest))
        .append(ABOUT, Values.text(event.about()))
        .append("event", identifier)
        .append("number", event.number())
        .append("symbol", event.symbol())
        .append(SENT_AT, Values.micros(event.sentAt()));
  }

  /** None of what is erased. */
  private static List<String> digests(DirectiveSent event, TextDigest digest) {
    @Nullable String body = PersonalData.orNull(event.body());
    @Nullable String subject = PersonalData.orNull(event.subject());
    return body == null || subject == null
        ? List.of()
        : List.of(digest.of(body), digest.of(subject + "\n" + body));
  }

  static DirectiveId directive(Document letter) {
    return new DirectiveId(Values.id(letter, "_id"));
  }

  static SentTextView view(Document letter, boolean opens) {
    return new SentTextView(
        directive(letter),
        UUID.fromString(letter.getString("event")),
        UnitId.of(letter.getString(ISSUER)),
        letter.getString("number"),
        letter.getString("symbol"),
        Values.instant(letter, SENT_AT),
        letter.get(WITHDRAWN_AT) == null ? null : Values.instant(letter, WITHDRAWN_AT),
        opens);
  }
}
