package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.GraphQl;
import io.lienlac.Payload;
import io.lienlac.WithoutViews;
import io.lienlac.acceptance.World.Staff;
import io.lienlac.graphql.support.GlobalId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@WithoutViews
class SendRefusalsIT {

  private static final String UNKNOWN =
      new GlobalId("OrganisationUnit", UUID.randomUUID()).toString();
  private static final String NOBODY = new GlobalId("Person", UUID.randomUUID()).toString();

  private static SmallWorld world;
  private static EventLog log;

  @BeforeAll
  static void build() {
    world = SmallWorld.shared();
    log = new EventLog(world.world().system().databases());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void isRefusedWithCodeAndFieldAndNothingIsStored(
      String what, Letter letter, String code, String field) {
    int events = log.size();
    int wishes = log.number("select count(*) from idempotency");
    Payload payload = send(world.registrar(), letter.input());
    assertThat(payload.codes()).isNotEmpty().containsOnly(code);
    assertThat(payload.fields().getFirst()).isEqualTo(field);
    assertThat(payload.json().path("directive").isNull()).isTrue();
    assertThat(log.size()).isEqualTo(events);
    assertThat(log.number("select count(*) from idempotency")).isEqualTo(wishes);
  }

  static Stream<Object[]> refusals() {
    return Stream.of(
        row("an unknown issuer", to(Letter.from(UNKNOWN)), "NOT_FOUND_OR_NOT_ALLOWED", "issuer"),
        row(
            "an issuer of others",
            to(Letter.from(world.bureau())),
            "NOT_FOUND_OR_NOT_ALLOWED",
            "issuer"),
        row("a short key", good().with("idempotencyKey", "short"), "MALFORMED", "idempotencyKey"),
        row("a strange number", numbered("10/54"), "MALFORMED", "number"),
        row("a number alone", good().with("number", "1"), "NUMBER_AND_SYMBOL_TOGETHER", "symbol"),
        row("a symbol alone", good().with("symbol", "TB"), "NUMBER_AND_SYMBOL_TOGETHER", "number"),
        row("a blank subject", good().with("subject", " "), "REQUIRED", "subject"),
        row("a long subject", good().with("subject", "x".repeat(1_001)), "TOO_LONG", "subject"),
        row("a blank body", good().with("body", "\n"), "REQUIRED", "body"),
        row("a long body", good().with("body", "ư".repeat(100_001)), "TOO_LONG", "body"),
        row("a long place", good().with("place", "x".repeat(201)), "TOO_LONG", "place"),
        row("a secret", good().with("secrecy", "CONFIDENTIAL"), "SECRECY_NOT_ALLOWED", "secrecy"),
        row(
            "a signer of elsewhere",
            good().with("signer", signer(world.foreignRegistrar().person())),
            "NOT_FOUND_OR_NOT_ALLOWED",
            "signer"),
        row(
            "an unknown signer",
            good().with("signer", signer(NOBODY)),
            "NOT_FOUND_OR_NOT_ALLOWED",
            "signer"),
        row(
            "somebody unknown whom it is about",
            good().with("about", NOBODY),
            "NOT_FOUND_OR_NOT_ALLOWED",
            "about"),
        row(
            "a line without text",
            good().with("recipientLines", List.of(Map.of("text", " ", "purpose", "ACTION"))),
            "REQUIRED",
            "recipientLines.0.text"),
        row("a basis that names nothing", basis(Map.of()), "REQUIRED", "basis.0"),
        row("a basis of blanks", basis(Map.of("number", "", "issuer", " ")), "REQUIRED", "basis.0"),
        row(
            "an unknown basis",
            basis(Map.of("directive", UNKNOWN)),
            "NOT_FOUND_OR_NOT_ALLOWED",
            "basis.0.directive"),
        row(
            "a file",
            good().with("attachments", List.of(UNKNOWN)),
            "ATTACHMENT_UNKNOWN",
            "attachments.0"),
        row(
            "a past due time",
            due("2017-09-15T00:00:00Z").with("requiredAnswer", "ACKNOWLEDGE"),
            "DUE_TIME_PAST",
            "dueAt"),
        row(
            "a due time for nothing",
            due("2999-01-01T00:00:00Z"),
            "DUE_TIME_WITHOUT_ANSWER",
            "dueAt"),
        row("no audience", letter(), "AUDIENCE_EMPTY", "audience"),
        row(
            "an audience of nobody",
            letter().toPeopleUnder(world.department(), "NURSE"),
            "AUDIENCE_EMPTY",
            "audience"),
        row("no units", letter().toUnits(), "REQUIRED", "audience.include.0.units"),
        row(
            "an unknown unit",
            letter().toUnits(world.bureau(), UNKNOWN),
            "NOT_FOUND_OR_NOT_ALLOWED",
            "audience.include.0.units.1"),
        row(
            "a unit of others",
            letter().toUnits(world.foreignDepartment()),
            "NOT_FOUND_OR_NOT_ALLOWED",
            "audience.include.0.units.0"),
        row(
            "a person of others",
            good()
                .with(
                    "audience",
                    Map.of("people", List.of(Map.of("person", world.foreignRegistrar().person())))),
            "NOT_FOUND_OR_NOT_ALLOWED",
            "audience.people.0.person"),
        row(
            "a unit above, to act",
            letter().toUnits(world.world().root()),
            "AUDIENCE_ABOVE_FOR_INFORMATION_ONLY",
            "audience.include.0.units.0"),
        row(
            "the whole tree above, for information",
            letter()
                .to(
                    Map.of(
                        "purpose", "REPORT",
                        "units", List.of(world.world().root()),
                        "reach", "ITSELF_AND_BELOW")),
            "AUDIENCE_ABOVE_FOR_INFORMATION_ONLY",
            "audience.include.0.units.0"),
        row(
            "a purpose that is only printed",
            letter().to(Map.of("purpose", "ARCHIVE", "units", List.of(world.bureau()))),
            "PURPOSE_NOT_A_DELIVERY",
            "audience.include.0.purpose"));
  }

  @Test
  void aNumberIsTakenOnceItWasUsedInItsYearHoweverItIsWritten() {
    Payload first = send(world.registrar(), numbered("465").with("symbol", "KH-SGDĐT").input());
    assertThat(first.codes()).isEmpty();
    Payload again = send(world.registrar(), numbered("465").with("symbol", " kh-sgdđt").input());
    assertThat(again.codes()).containsExactly("NUMBER_TAKEN");
    assertThat(again.fields()).containsExactly("input.number");
    Payload other = send(world.registrar(), numbered("465").with("symbol", "QĐ-SGDĐT").input());
    assertThat(other.codes()).isEmpty();
    Letter next = numbered("465").with("symbol", "KH-SGDĐT").with("date", "2018-01-02");
    assertThat(send(world.registrar(), next.input()).codes()).isEmpty();
  }

  @Test
  void aKeyIsForOneWishOfOnePersonOnly() {
    Map<String, Object> input = new HashMap<>(good().input());
    input.put("idempotencyKey", "the-only-key-of-its-kind");
    assertThat(send(world.registrar(), input).codes()).isEmpty();
    input.put("subject", "V/v khác");
    assertThat(send(world.registrar(), input).codes()).containsExactly("IDEMPOTENCY_KEY_REUSED");
    assertThat(send(world.director(), input).codes()).isEmpty();
  }

  @Test
  void onlyThoseWhoMaySendInTheUnitsNameSend() {
    Letter ofTheSchool = Letter.from(world.primarySchool()).toUnits(world.primarySchool());
    for (Staff staff :
        List.of(world.teacher(), world.director(), world.bureauHead(), world.foreignRegistrar())) {
      assertThat(send(staff, ofTheSchool.input()).codes())
          .containsExactly("NOT_FOUND_OR_NOT_ALLOWED");
    }
    for (Staff staff : List.of(world.principal(), world.vicePrincipal())) {
      assertThat(send(staff, ofTheSchool.input()).codes()).isEmpty();
    }
  }

  @Test
  void aUnitAboveIsNamedForInformation() {
    Letter report =
        Letter.from(world.primarySchool())
            .to(Map.of("purpose", "REPORT", "units", List.of(world.bureau())))
            .to(Map.of("purpose", "COORDINATION", "units", List.of(world.section())));
    GraphQl principal = world.as(world.principal());
    assertThat(Posted.send(principal, report).awaitComplete()).isEqualTo(2);
  }

  private static Payload send(Staff staff, Map<String, Object> input) {
    return world.as(staff).mutate("sendDirective", input, "directive { id }");
  }

  private static Object[] row(String what, Letter letter, String code, String field) {
    return new Object[] {what, letter, code, "input." + field};
  }

  private static Letter letter() {
    return Letter.from(world.department());
  }

  private static Letter good() {
    return to(letter());
  }

  private static Letter to(Letter letter) {
    return letter.toUnits(world.bureau());
  }

  private static Letter numbered(String number) {
    return good().with("number", number).with("symbol", "TB");
  }

  private static Letter due(String time) {
    return good().with("dueAt", time);
  }

  private static Letter basis(Map<String, ?> basis) {
    return good().with("basis", List.of(basis));
  }

  private static Map<String, ?> signer(String person) {
    return Map.of("person", person, "position", "DIRECTOR", "capacity", "HEAD");
  }
}
