package io.lienlac.command.directive;

import static io.lienlac.api.CommonRefusal.MALFORMED;
import static io.lienlac.api.CommonRefusal.REQUIRED;
import static io.lienlac.api.CommonRefusal.TOO_LONG;
import static io.lienlac.api.directive.DirectiveRefusal.AUDIENCE_EMPTY;
import static io.lienlac.api.directive.DirectiveRefusal.DUE_TIME_WITHOUT_ANSWER;
import static io.lienlac.api.directive.DirectiveRefusal.NUMBER_AND_SYMBOL_TOGETHER;
import static io.lienlac.api.directive.DirectiveRefusal.PURPOSE_NOT_A_DELIVERY;
import static io.lienlac.api.directive.DirectiveRefusal.SECRECY_NOT_ALLOWED;
import static io.lienlac.command.directive.Draft.selection;
import static io.lienlac.command.directive.Sending.BUREAU;
import static io.lienlac.command.directive.Sending.HEAD;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.RefusalCode;
import io.lienlac.api.directive.AddressedPerson;
import io.lienlac.api.directive.Addressee;
import io.lienlac.api.directive.Basis;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.RecipientLine;
import io.lienlac.api.directive.RequiredAnswer;
import io.lienlac.api.directive.Secrecy;
import io.lienlac.api.directive.Selection;
import io.lienlac.api.directive.SignerCapacity;
import io.lienlac.api.file.FileId;
import io.lienlac.api.organisation.Position;
import io.lienlac.command.Refused;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MalformedLettersTest {

  private static final RecipientLine LINE = new RecipientLine("Như trên", Purpose.ACTION);
  private static final Basis BASIS = new Basis(null, "3567/GDĐT", "Sở GDĐT");
  private static final FileId FILE = new FileId(new UUID(0, 1));
  private static final Selection ALL = selection(Purpose.ACTION, List.of(BUREAU), Addressee.UNITS);
  private static final AddressedPerson PERSON = new AddressedPerson(HEAD, Purpose.ACTION);

  @TestFactory
  Stream<DynamicTest> whatIsWrittenIsRefused() {
    return Stream.of(
        refused(draft -> draft.number = "10/54", MALFORMED, "number"),
        refused(draft -> draft.number = null, NUMBER_AND_SYMBOL_TOGETHER, "number"),
        refused(draft -> draft.symbol = null, NUMBER_AND_SYMBOL_TOGETHER, "symbol"),
        refused(draft -> draft.symbol = " ", NUMBER_AND_SYMBOL_TOGETHER, "symbol"),
        refused(draft -> draft.symbol = "x".repeat(101), TOO_LONG, "symbol"),
        refused(draft -> draft.place = "x".repeat(201), TOO_LONG, "place"),
        refused(draft -> draft.subject = " ", REQUIRED, "subject"),
        refused(draft -> draft.subject = "x".repeat(1_001), TOO_LONG, "subject"),
        refused(draft -> draft.subject = "a\u0000b", MALFORMED, "subject"),
        refused(draft -> draft.body = "\n", REQUIRED, "body"),
        refused(draft -> draft.body = "ư".repeat(100_001), TOO_LONG, "body"),
        refused(draft -> draft.secrecy = Secrecy.CONFIDENTIAL, SECRECY_NOT_ALLOWED, "secrecy"),
        refused(
            draft -> {
              draft.requiredAnswer = RequiredAnswer.NONE;
              draft.dueAt = Sending.DUE;
            },
            DUE_TIME_WITHOUT_ANSWER,
            "dueAt"),
        refused(draft -> draft.signerPosition = Position.OFFICER, REQUIRED, "signer", "person"),
        refused(draft -> draft.signerCapacity = SignerCapacity.HEAD, REQUIRED, "signer", "person"));
  }

  @TestFactory
  Stream<DynamicTest> whatIsListedIsRefused() {
    RecipientLine blank = new RecipientLine(" ", Purpose.ACTION);
    RecipientLine longLine = new RecipientLine("x".repeat(1_001), Purpose.ACTION);
    return Stream.of(
        refused(draft -> draft.lines = nCopies(101, LINE), TOO_LONG, "recipientLines"),
        refused(draft -> draft.lines = List.of(blank), REQUIRED, "recipientLines", "0", "text"),
        refused(
            draft -> draft.lines = List.of(LINE, longLine),
            TOO_LONG,
            "recipientLines",
            "1",
            "text"),
        refused(draft -> draft.basis = nCopies(101, BASIS), TOO_LONG, "basis"),
        refused(draft -> draft.basis = cited(null, null), REQUIRED, "basis", "1"),
        refused(draft -> draft.basis = cited("", " "), REQUIRED, "basis", "1"),
        refused(draft -> draft.basis = cited("1/TB", " "), REQUIRED, "basis", "1"),
        refused(
            draft -> draft.basis = cited("x".repeat(201), "Sở"), TOO_LONG, "basis", "1", "number"),
        refused(
            draft -> draft.basis = cited("1/TB", "x".repeat(1_001)),
            TOO_LONG,
            "basis",
            "1",
            "issuer"),
        refused(draft -> draft.attachments = nCopies(21, FILE), TOO_LONG, "attachments"));
  }

  @TestFactory
  Stream<DynamicTest> theAudienceIsRefused() {
    AddressedPerson archive = new AddressedPerson(HEAD, Purpose.ARCHIVE);
    return Stream.of(
        refused(draft -> draft.include = List.of(), AUDIENCE_EMPTY, "audience"),
        refused(draft -> draft.include = nCopies(101, ALL), TOO_LONG, "audience", "include"),
        refused(draft -> draft.exclude = nCopies(101, ALL), TOO_LONG, "audience", "exclude"),
        refused(draft -> draft.people = nCopies(1_001, PERSON), TOO_LONG, "audience", "people"),
        refused(
            draft -> draft.excludePeople = nCopies(1_001, HEAD),
            TOO_LONG,
            "audience",
            "excludePeople"),
        refused(
            draft -> draft.people = List.of(PERSON, archive),
            PURPOSE_NOT_A_DELIVERY,
            "audience",
            "people",
            "1",
            "purpose"),
        refused(
            draft ->
                draft.include =
                    List.of(selection(Purpose.ARCHIVE, List.of(BUREAU), Addressee.UNITS)),
            PURPOSE_NOT_A_DELIVERY,
            "audience",
            "include",
            "0",
            "purpose"));
  }

  @TestFactory
  Stream<DynamicTest> bothListsOfSelectionsAreRefused() {
    Selection nothing = selection(Purpose.ACTION, List.of(), Addressee.UNITS);
    Selection tooMany = selection(Purpose.ACTION, nCopies(1_001, BUREAU), Addressee.UNITS);
    Selection positions =
        selection(Purpose.ACTION, List.of(BUREAU), Addressee.UNITS, Position.PRINCIPAL);
    return Stream.of(
            bothRefused(nothing, REQUIRED, "units"),
            bothRefused(tooMany, TOO_LONG, "units"),
            bothRefused(positions, MALFORMED, "positions"))
        .flatMap(List::stream);
  }

  @TestFactory
  Stream<DynamicTest> whatIsJustShortEnoughIsTaken() {
    String decomposed = Normalizer.normalize("ế".repeat(100_000), Normalizer.Form.NFD);
    return Stream.of(
        taken("a long number", draft -> draft.number = "1234567890a"),
        taken("neither number nor symbol", draft -> draft.number = draft.symbol = null),
        taken("a long subject", draft -> draft.subject = "x".repeat(1_000)),
        taken("a long body, decomposed", draft -> draft.body = decomposed),
        taken("many lines", draft -> draft.lines = nCopies(100, LINE)),
        taken("many letters cited", draft -> draft.basis = nCopies(100, BASIS)),
        taken("many selections", draft -> draft.include = nCopies(100, ALL)),
        taken("many people", draft -> draft.people = nCopies(1_000, PERSON)),
        taken(
            "many units",
            draft ->
                draft.include =
                    List.of(selection(Purpose.ACTION, nCopies(1_000, BUREAU), Addressee.PEOPLE))));
  }

  private static List<Basis> cited(@Nullable String number, @Nullable String issuer) {
    return List.of(BASIS, new Basis(null, number, issuer));
  }

  private static List<DynamicTest> bothRefused(
      Selection selection, RefusalCode code, String field) {
    return List.of(
        refused(
            draft -> draft.include = List.of(ALL, selection),
            code,
            "audience",
            "include",
            "1",
            field),
        refused(
            draft -> draft.exclude = List.of(selection), code, "audience", "exclude", "0", field));
  }

  private static DynamicTest refused(Consumer<Draft> change, RefusalCode code, String... field) {
    return dynamicTest(
        code + " " + String.join(".", field),
        () -> {
          Draft draft = new Draft();
          change.accept(draft);
          CommandRefused refused = catchThrowableOfType(CommandRefused.class, draft::command);
          assertThat(refused.refusals()).isEqualTo(Refused.with(code, field));
        });
  }

  private static DynamicTest taken(String what, Consumer<Draft> change) {
    return dynamicTest(
        what,
        () -> {
          Draft draft = new Draft();
          change.accept(draft);
          assertThatCode(draft::command).doesNotThrowAnyException();
        });
  }
}
