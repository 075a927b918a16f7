package io.lienlac.query.archive;

import io.lienlac.api.PersonalData;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.archive.ArchiveHit;
import io.lienlac.query.api.archive.Highlight;
import io.lienlac.query.search.IndexChange;
import io.lienlac.query.support.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it stands in the index, without the forms of its words. Of a letter that told about
 * somebody who is erased, no text stands there.
 */
record IndexedLetter(
    String directive,
    String issuer,
    String kind,
    @Nullable String number,
    @Nullable String symbol,
    String date,
    @Nullable String subject,
    @Nullable String body,
    List<IndexedFile> attachments,
    long sentAt) {

  static final String DIRECTIVE = "directive";
  static final String ISSUER = "issuer";
  static final String KIND = "kind";
  static final String DATE = "date";
  static final String MONTH = "month";
  static final String SENT_AT = "sentAt";
  static final String ABOUT = "about";
  static final String ACKNOWLEDGED = "acknowledged";

  /** What is read of it to show it. */
  static final List<String> SHOWN =
      List.of(
          DIRECTIVE,
          ISSUER,
          KIND,
          "number",
          "symbol",
          DATE,
          "subject",
          "body",
          "attachments",
          SENT_AT);

  private static final int LENGTH_OF_MONTH = "2019-10".length();

  /** In UTF-16: twice the characters that a letter may have. */
  private static final int LONGEST = 200_000;

  /** Every field that the event fills. */
  static Map<String, Object> sent(DirectiveSent event, List<IndexedFile> attachments) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(DIRECTIVE, event.directiveId().toString());
    fields.put(ISSUER, event.issuer().toString());
    fields.put(KIND, event.kind().name());
    if (event.number() != null) {
      fields.put("number", event.number());
      fields.put("symbol", Objects.requireNonNullElse(event.symbol(), ""));
    }
    fields.put(DATE, event.date().toString());
    fields.put(MONTH, event.date().toString().substring(0, LENGTH_OF_MONTH));
    fields.put(SENT_AT, Values.micros(event.sentAt()));
    if (event.about() != null) {
      fields.put(ABOUT, event.about().toString());
    }
    List<String> subject = texts(event.subject());
    subject.forEach(text -> fields.put("subject", text));
    List<String> body =
        texts(event.body().map(text -> text.substring(0, Math.min(text.length(), LONGEST))));
    body.forEach(text -> fields.put("body", text));
    fields.put("attachments", attachments.stream().map(IndexedFile::fields).toList());
    fields.put(TextField.SUBJECT.field(), TextField.forms(subject));
    fields.put(
        TextField.REFERENCE.field(),
        TextField.forms(List.of(reference(event.number(), event.symbol()))));
    fields.put(TextField.BODY.field(), TextField.forms(body));
    fields.put(
        TextField.ATTACHMENTS.field(),
        TextField.forms(attachments.stream().map(IndexedFile::text).toList()));
    return fields;
  }

  /** What is left of the letters about whoever is erased. */
  static IndexChange erased(PersonId person) {
    return new IndexChange(
        ABOUT,
        person.toString(),
        Map.of(
            "attachments",
            List.of(),
            TextField.SUBJECT.field(),
            TextField.forms(List.of()),
            TextField.BODY.field(),
            TextField.forms(List.of()),
            TextField.ATTACHMENTS.field(),
            TextField.forms(List.of())),
        Set.of("subject", "body"));
  }

  /** The texts of it that are searched as this field. */
  List<LetterText> texts(TextField field) {
    return switch (field) {
      case SUBJECT -> texts(subject);
      case REFERENCE -> texts(reference(number, symbol));
      case BODY -> texts(body);
      case ATTACHMENTS ->
          attachments.stream().map(file -> new LetterText(file.name(), file.text())).toList();
    };
  }

  ArchiveHit hit(List<Highlight> highlights) {
    return new ArchiveHit(
        DirectiveId.of(directive),
        UnitId.of(issuer),
        DirectiveKind.valueOf(kind),
        number,
        symbol,
        LocalDate.parse(date),
        subject == null
            ? new PersonalData.Erased<String>()
            : new PersonalData.Kept<String>(subject),
        Instant.EPOCH.plus(sentAt, ChronoUnit.MICROS),
        highlights);
  }

  /** The one text, unless it is erased. */
  private static List<String> texts(PersonalData<String> told) {
    return Stream.ofNullable(PersonalData.orNull(told)).toList();
  }

  private static List<LetterText> texts(@Nullable String text) {
    return text == null ? List.of() : List.of(new LetterText(null, text));
  }

  private static String reference(@Nullable String number, @Nullable String symbol) {
    return number == null ? "" : number + "/" + Objects.requireNonNullElse(symbol, "");
  }
}
