package io.lienlac.graphql;

import static io.lienlac.graphql.World.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.CommandOutcome;
import io.lienlac.api.directive.DirectiveCommand.AcknowledgeDirective;
import io.lienlac.api.directive.DirectiveCommand.MarkDirectiveRead;
import io.lienlac.api.directive.DirectiveCommand.SendDirective;
import io.lienlac.api.operations.ProjectionId;
import io.lienlac.graphql.support.GlobalId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every mutation, and the command that it becomes. */
@ApiTest
class CommandsOfMutationsTest {

  @Autowired Http http;
  @Autowired FakeSides sides;

  @BeforeEach
  void reset() {
    sides.reset();
    sides.commands(command -> new CommandOutcome(World.id("something"), Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          establishUnit    | kind: SCHOOL, name: "Tân Thông", parent: $unit, levels: [PRIMARY], ownership: PUBLIC, from: "2026-09-01" | EstablishUnit kind=SCHOOL name=Tân levels=[PRIMARY] ownership=PUBLIC from=2026-09-01 parent=<unit>
          renameUnit       | unit: $unit, name: "An" | RenameUnit unitId=<unit> name=An
          moveUnit         | unit: $unit, parent: $unit, from: "2026-09-01" | MoveUnit unitId=<unit> parent=<unit> from=2026-09-01
          closeUnit        | unit: $unit, to: "2026-09-01" | CloseUnit unitId=<unit> to=2026-09-01
          registerPerson   | familyName: "Lê", middleName: "Thị", givenName: "An", phone: "0900000001", sectorIdentifier: "1234567890", unit: $unit | RegisterPerson familyName=Lê middleName=Thị givenName=An phone=0900000001 sectorIdentifier=1234567890 unitId=<unit>
          linkAccount      | person: $person, issuer: "https://i.example", subject: "s" | LinkAccount personId=<person> issuer=https://i.example subject=s
          appoint          | person: $person, unit: $unit, position: TEACHER, from: "2026-09-01", to: "2027-09-01" | Appoint personId=<person> unitId=<unit> position=TEACHER from=2026-09-01 to=2027-09-01
          endAppointment   | appointment: $appointment, to: "2026-09-01" | EndAppointment appointmentId=<appointment> to=2026-09-01
          delegate         | appointment: $appointment, powers: [ACT_FOR_UNIT], delegate: $person, from: "2026-09-01", to: "2027-09-01" | Delegate appointmentId=<appointment> powers=[ACT_FOR_UNIT] delegate=<person> from=2026-09-01 to=2027-09-01
          revokeDelegation | delegation: $delegation | RevokeDelegation delegationId=<delegation>
          revokeCalendarFeed | calendarFeed: $feed | RevokeCalendarFeed feedId=<feed>
          beginUpload      | unit: $unit, name: "a/Phụ lục.pdf", size: 3, sha256: "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f" | BeginUpload unit=<unit> name=Phụ size=3 sha256=0f0f
          withdrawDirective | directive: $directive, reason: "Sai" | WithdrawDirective directiveId=<directive> reason=Sai
          remindRecipients | directive: $directive, units: [$unit] | RemindRecipients directiveId=<directive> units=[<unit>]
          saveSearch | post: $unit, name: "An", text: "an", filter: {issuer: $unit, kinds: [NOTICE]}, order: BEST | SaveSearch post=<unit> name=An text=an issuer=<unit> kinds=[NOTICE] order=BEST
          answerInvitation | directive: $directive, unit: $unit, answer: DEPUTY, deputyName: "Thư" | AnswerInvitation directiveId=<directive> recipient=<unit> answer=DEPUTY deputyName=Thư
          rebuildProjection | name: "units" | RebuildProjection projectionId=<projection> name=units
          pauseRebuild | name: "units" | PauseRebuild projectionId=<projection> name=units
          resumeRebuild | name: "units" | ResumeRebuild projectionId=<projection> name=units
          cancelRebuild | name: "units" | CancelRebuild projectionId=<projection> name=units
          openDeadLetter | name: "units", deadLetter: $letter, purpose: "Xem" | OpenDeadLetter projectionId=<projection> name=units deadLetterId=<letter> purpose=Xem
          retryDeadLetter | name: "units", deadLetter: $letter | RetryDeadLetter projectionId=<projection> name=units deadLetterId=<letter>
          evictDeadLetter | name: "units", deadLetter: $letter, reason: "Sai" | EvictDeadLetter projectionId=<projection> name=units deadLetterId=<letter> reason=Sai
          erasePerson | person: $person, legalBasis: "Luật", caseNumber: "7/XD" | ErasePerson personId=<person> legalBasis=Luật caseNumber=7/XD
          placeHold | person: $person, legalBasis: "Luật", caseNumber: "7/XD" | PlaceHold personId=<person> legalBasis=Luật caseNumber=7/XD
          releaseHold | person: $person, hold: $hold | ReleaseHold personId=<person> holdId=<hold>
          answerInvitation | directive: $directive, answer: DEPUTY, deputy: $person | AnswerInvitation recipientKind=PERSON deputy=<person>
          """)
  void becomesACommand(String mutation, String input, String expected) {
    Mutator.of(http).mutate(mutation, input);
    String command = sides.sent.getFirst().command().toString();
    for (String part : expected.split(" ")) {
      assertThat(command).contains(Mutator.plain(part));
    }
  }

  @Test
  void aLetterBecomesACommandWhole() {
    Mutator.of(http)
        .mutate(
            "sendDirective",
            """
            issuer: $unit, kind: NOTICE, number: "1054", symbol: "SGDĐT-CTTT", date: "2017-08-23",
            place: "Hồ Chí Minh", subject: "Về việc", body: "Kính gửi", about: $person,
            urgency: EXPRESS, signer: {person: $person, position: DIRECTOR, capacity: FOR_THE_HEAD},
            recipientLines: [{text: "Như trên", purpose: ACTION}],
            basis: [{directive: $directive}, {number: "3567/GDĐT", issuer: "Sở"}],
            corrects: $directive, attachments: [$upload],
            requiredAnswer: ACKNOWLEDGE, dueAt: "2099-01-01T00:00:00+07:00",
            audience: {include: [{purpose: REPORT, units: [$unit], reach: ITSELF_AND_BELOW,
              kinds: [SCHOOL], levels: [PRIMARY], ownerships: [PUBLIC], addressee: PEOPLE,
              positions: [PRINCIPAL]}], people: [{person: $person, purpose: COORDINATION}],
              exclude: [{units: [$unit], reach: BELOW}], excludePeople: [$person]}
            """);
    SendDirective command = (SendDirective) sides.sent.getFirst().command();
    assertThat(command.toString())
        .contains("issuer=" + World.SCHOOL.id(), "kind=NOTICE", "number=1054", "symbol=SGDĐT-CTTT")
        .contains("date=2017-08-23", "place=Hồ Chí Minh", "subject=Về việc", "body=Kính gửi")
        .contains("about=" + World.TEACHER.id(), "urgency=EXPRESS", "signerPosition=DIRECTOR")
        .contains("signerCapacity=FOR_THE_HEAD", "RecipientLine[text=Như trên, purpose=ACTION]")
        .contains("directiveId=" + World.LETTER.id(), "number=3567/GDĐT, issuer=Sở")
        .contains("corrects=" + World.LETTER.id(), "occasion=null")
        .contains("attachments=[" + World.id("upload") + "]")
        .contains("requiredAnswer=ACKNOWLEDGE", "dueAt=2098-12-31T17:00:00Z", "secrecy=NONE")
        .contains("purpose=REPORT", "reach=ITSELF_AND_BELOW", "addressee=PEOPLE")
        .contains("positions=[PRINCIPAL]", "purpose=COORDINATION", "reach=BELOW")
        .contains("excludePeople=[" + World.TEACHER.id());
  }

  @Test
  void aUnitsReceiptIsTheUnitsAndOnesOwnIsOnesOwn() {
    Mutator.of(http).mutate("markDirectiveRead", "directive: $directive, unit: $unit");
    Mutator.of(http).mutate("acknowledgeDirective", "directive: $directive");
    assertThat(sides.sent.getFirst().command())
        .isInstanceOfSatisfying(
            MarkDirectiveRead.class,
            command -> {
              assertThat(command.recipient()).isEqualTo(World.SCHOOL.id().value());
              assertThat(command.receiptId()).isNotNull();
            });
    assertThat(sides.sent.get(1).command())
        .isInstanceOfSatisfying(
            AcknowledgeDirective.class,
            command -> assertThat(command.recipient()).isEqualTo(World.PRINCIPAL.id().value()));
  }

  /** Sends mutations about the same few things. */
  private record Mutator(Http http) {

    private static final Map<String, String> THINGS =
        Map.of(
            "unit", idOf(World.SCHOOL),
            "person", idOf(World.TEACHER),
            "directive", idOf(World.LETTER),
            "appointment", new GlobalId("Appointment", World.id("appointment")).toString(),
            "delegation", new GlobalId("Delegation", World.id("delegation")).toString(),
            "upload", new GlobalId("Upload", World.id("upload")).toString(),
            "feed", new GlobalId("CalendarFeed", World.id("feed")).toString(),
            "hold", new GlobalId("LegalHold", World.id("hold")).toString(),
            "letter", new GlobalId("DeadLetter", World.id("dead letter")).toString());

    static Mutator of(Http http) {
      return new Mutator(http);
    }

    void mutate(String mutation, String input) {
      String inline = input;
      for (Map.Entry<String, String> thing : THINGS.entrySet()) {
        inline = inline.replaceAll("\\$" + thing.getKey() + "\\b", "\"" + thing.getValue() + "\"");
      }
      var answer =
          http.ask(
              "principal",
              "mutation { %s(input: {idempotencyKey: \"key-0001\", %s}) { userErrors { code field } } }"
                  .formatted(mutation, inline));
      assertThat(answer.at("/" + mutation + "/userErrors").toString())
          .as(answer.json().toString())
          .isEqualTo("[]");
    }

    static String plain(String expected) {
      return expected
          .replace("<unit>", World.SCHOOL.id().toString())
          .replace("<person>", World.TEACHER.id().toString())
          .replace("<directive>", World.LETTER.id().toString())
          .replace("<feed>", World.id("feed").toString())
          .replace("<hold>", World.id("hold").toString())
          .replace("<projection>", ProjectionId.of("units").toString())
          .replace("<letter>", World.id("dead letter").toString())
          .replace("<appointment>", World.id("appointment").toString())
          .replace("<delegation>", World.id("delegation").toString());
    }
  }
}
