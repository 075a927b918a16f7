package io.lienlac.api.directive;

import static io.lienlac.api.CommonRefusal.MALFORMED;
import static io.lienlac.api.CommonRefusal.REQUIRED;

import io.lienlac.api.Refusals;
import io.lienlac.api.file.FileId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What makes a letter and its audience well-formed, whoever sends it. */
final class Letters {

  private static final int LONGEST_LINE = 1_000;
  private static final int MOST_LINES = 100;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}[a-zA-Z]?");

  private Letters() {}

  static @Nullable String printed(@Nullable String text) {
    return text == null || text.isBlank() ? null : Refusals.nfc(text);
  }

  static String printed(@Nullable String text, String otherwise) {
    return text == null ? otherwise : Refusals.nfc(text);
  }

  static List<RecipientLine> printed(List<RecipientLine> lines) {
    return lines.stream()
        .map(line -> new RecipientLine(printed(line.text(), ""), line.purpose()))
        .toList();
  }

  static List<Basis> cited(List<Basis> basis) {
    return basis.stream()
        .map(
            letter ->
                new Basis(letter.directiveId(), printed(letter.number()), printed(letter.issuer())))
        .toList();
  }

  static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  static void check(
      @Nullable String number,
      @Nullable String symbol,
      String place,
      String subject,
      String body,
      List<RecipientLine> lines,
      List<Basis> basis,
      List<FileId> attachments,
      Secrecy secrecy) {
    Refusals refusals =
        new Refusals()
            .unless(number == null || NUMBER.matcher(number).matches(), MALFORMED, "number")
            .unless(
                (number == null) == (symbol == null),
                DirectiveRefusal.NUMBER_AND_SYMBOL_TOGETHER,
                number == null ? "number" : "symbol")
            .optionalText(symbol, 100, "symbol")
            .optionalText(place, 200, "place")
            .text(subject, LONGEST_LINE, "subject")
            .text(body, DirectiveCommand.LONGEST_BODY, "body")
            .unless(secrecy == Secrecy.NONE, DirectiveRefusal.SECRECY_NOT_ALLOWED, "secrecy")
            .size(lines, MOST_LINES, "recipientLines")
            .size(basis, MOST_LINES, "basis")
            .size(attachments, DirectiveCommand.MOST_ATTACHMENTS, "attachments");
    for (int i = 0; i < lines.size(); i++) {
      refusals.text(lines.get(i).text(), LONGEST_LINE, "recipientLines", "" + i, "text");
    }
    for (int i = 0; i < basis.size(); i++) {
      check(basis.get(i), refusals, i);
    }
    refusals.throwIfAny();
  }

  private static void check(Basis basis, Refusals refusals, int i) {
    boolean named =
        basis.directiveId() != null || (basis.number() != null && basis.issuer() != null);
    refusals
        .unless(named, REQUIRED, "basis", "" + i)
        .optionalText(basis.number(), 200, "basis", "" + i, "number")
        .optionalText(basis.issuer(), LONGEST_LINE, "basis", "" + i, "issuer");
  }

  static void checkAnswer(RequiredAnswer answer, @Nullable Instant dueAt) {
    new Refusals()
        .unless(
            dueAt == null || answer != RequiredAnswer.NONE,
            DirectiveRefusal.DUE_TIME_WITHOUT_ANSWER,
            "dueAt")
        .throwIfAny();
  }

  static void checkSigner(
      @Nullable PersonId signer, @Nullable Position position, @Nullable SignerCapacity capacity) {
    boolean signed = signer != null;
    new Refusals()
        .unless(signed == (position != null), REQUIRED, "signer", signed ? "position" : "person")
        .unless(signed == (capacity != null), REQUIRED, "signer", signed ? "capacity" : "person")
        .throwIfAny();
  }

  static void check(Audience audience) {
    Refusals refusals =
        new Refusals()
            .unless(
                !audience.include().isEmpty() || !audience.people().isEmpty(),
                DirectiveRefusal.AUDIENCE_EMPTY,
                "audience")
            .size(audience.include(), Audience.MOST_PARTS, "audience", "include")
            .size(audience.people(), Audience.MOST_UNITS, "audience", "people")
            .size(audience.exclude(), Audience.MOST_PARTS, "audience", "exclude")
            .size(audience.excludePeople(), Audience.MOST_UNITS, "audience", "excludePeople");
    for (int i = 0; i < audience.include().size(); i++) {
      Selection selection = audience.include().get(i);
      check(selection, refusals, "include", "" + i);
      refusals.unless(
          selection.purpose() != Purpose.ARCHIVE,
          DirectiveRefusal.PURPOSE_NOT_A_DELIVERY,
          "audience",
          "include",
          "" + i,
          "purpose");
    }
    for (int i = 0; i < audience.exclude().size(); i++) {
      check(audience.exclude().get(i), refusals, "exclude", "" + i);
    }
    for (int i = 0; i < audience.people().size(); i++) {
      refusals.unless(
          audience.people().get(i).purpose() != Purpose.ARCHIVE,
          DirectiveRefusal.PURPOSE_NOT_A_DELIVERY,
          "audience",
          "people",
          "" + i,
          "purpose");
    }
    refusals.throwIfAny();
  }

  private static void check(Selection selection, Refusals refusals, String list, String index) {
    refusals
        .unless(!selection.units().isEmpty(), REQUIRED, "audience", list, index, "units")
        .size(selection.units(), Audience.MOST_UNITS, "audience", list, index, "units")
        .unless(
            selection.positions().isEmpty() || selection.addressee() == Addressee.PEOPLE,
            MALFORMED,
            "audience",
            list,
            index,
            "positions");
  }
}
