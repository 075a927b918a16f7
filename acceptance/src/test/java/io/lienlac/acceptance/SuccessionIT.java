package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Answer;
import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.acceptance.World.Opening;
import io.lienlac.acceptance.World.Staff;
import io.lienlac.api.CivilTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A school whose principal goes, and another comes, who has a delegate. */
class SuccessionIT {

  private static final LocalDate TODAY = CivilTime.dateOf(Instant.now());
  private static final String INBOX =
      "query($id: ID!) { viewer { inbox(unit: $id) { edges { node { id } } } } }";
  private static final String DONE =
      "inboxItem { readBy { id } readOnBehalfOf { id } acknowledgedBy { id }"
          + " acknowledgedOnBehalfOf { id } }";
  private static final String DELIVERY =
      "query($id: ID!) { directive(id: $id) { delivery { recipients { edges { node { readBy { id }"
          + " readOnBehalfOf { id } acknowledgedBy { id } acknowledgedOnBehalfOf { id } } } } } }"
          + " }";

  private static World world;
  private static String school;
  private static Staff registrar;
  private static Staff former;
  private static Staff successor;
  private static Staff clerk;
  private static Posted first;
  private static String item;

  @BeforeAll
  static void succeed() {
    world = SmallWorld.shared().world();
    String department = world.office(world.root(), "PROVINCIAL_DEPARTMENT", "Sở Kế Tục");
    school = world.school(department, "PRIMARY", "Tiểu học Kế Tục");
    List<Staff> hired =
        world.hire(
            new Opening(department, "REGISTRAR", "registrar-of-succession"),
            new Opening(school, "PRINCIPAL", "former-principal"),
            new Opening(school, "ACCOUNTANT", "clerk-of-succession"));
    registrar = hired.get(0);
    former = hired.get(1);
    clerk = hired.get(2);
    first = send(department);
    item = Inbox.of(school, as(former)).item(first.id()).path("id").asString();
    world.end(former.appointment(), TODAY.toString());
    String person = world.person(school, "Nguyễn", "Kế");
    String post = world.appoint(person, school, "PRINCIPAL", TODAY.toString());
    world.link(person, "succeeding-principal");
    successor = new Staff(person, post, school, "succeeding-principal");
    world.delegate(post, clerk.person(), TODAY.toString(), TODAY.plusDays(30).toString());
  }

  private static Posted send(String department) {
    Letter letter = Letter.from(department).with("requiredAnswer", "ACKNOWLEDGE").toUnits(school);
    Posted posted = Posted.send(as(registrar), letter);
    posted.awaitComplete();
    return posted;
  }

  @Test
  void theSuccessorSeesTheInboxFromTheFirstLetter() {
    assertThat(Inbox.of(school, as(successor)).letters()).containsExactly(first.id());
    assertThat(visible(successor, "directive(id: $id)", first.id())).isTrue();
    assertThat(visible(successor, "node(id: $id)", item)).isTrue();
  }

  @Test
  void theFormerPrincipalSeesNoneOfIt() {
    Answer inbox = as(former).ask(INBOX, Map.of("id", school));
    assertThat(inbox.json().path("data").path("viewer").path("inbox").isNull()).isTrue();
    assertThat(code(inbox)).isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
    assertThat(Inbox.own(as(former)).letters()).isEmpty();
    assertThat(visible(former, "directive(id: $id)", first.id())).isFalse();
    assertThat(visible(former, "node(id: $id)", first.id())).isFalse();
    assertThat(visible(former, "node(id: $id)", item)).isFalse();
    for (String mutation : List.of("markDirectiveRead", "acknowledgeDirective")) {
      assertThat(as(former).mutate(mutation, receipt(), "inboxItem { id }").codes())
          .containsExactly("NOT_FOUND_OR_NOT_ALLOWED");
    }
  }

  @Test
  void theDelegateReadsAndAcknowledgesOnBehalfOfTheSuccessor() {
    assertThat(Inbox.of(school, as(clerk)).letters()).containsExactly(first.id());
    JsonNode read = act("markDirectiveRead");
    assertThat(id(read, "readBy")).isEqualTo(clerk.person());
    assertThat(id(read, "readOnBehalfOf")).isEqualTo(successor.person());
    JsonNode acknowledged = act("acknowledgeDirective");
    assertThat(id(acknowledged, "acknowledgedBy")).isEqualTo(clerk.person());
    assertThat(id(acknowledged, "acknowledgedOnBehalfOf")).isEqualTo(successor.person());
    JsonNode recipients =
        as(registrar)
            .data(DELIVERY, Map.of("id", first.id()))
            .path("directive")
            .path("delivery")
            .path("recipients");
    assertThat(recipients.path("edges").path(0).path("node")).isEqualTo(acknowledged);
  }

  private static GraphQl as(Staff staff) {
    return world.system().as(staff.account());
  }

  private static Map<String, String> receipt() {
    return Map.of("directive", first.id(), "unit", school);
  }

  /** Does it as the delegate, until the view shows it. */
  private static JsonNode act(String mutation) {
    return Eventually.get(
        mutation + " is shown",
        () ->
            Optional.of(as(clerk).mutate(mutation, receipt(), DONE).done())
                .filter(payload -> !payload.viewIsBehind())
                .map(payload -> payload.json().path("inboxItem")));
  }

  /** Whether somebody is shown what others are refused with the code of the unknown. */
  private static boolean visible(Staff staff, String field, String id) {
    Answer answer = as(staff).ask("query($id: ID!) { it: " + field + " { id } }", Map.of("id", id));
    boolean shown = answer.json().path("data").path("it").path("id").isString();
    assertThat(code(answer)).isEqualTo(shown ? "" : "NOT_FOUND_OR_NOT_ALLOWED");
    return shown;
  }

  private static String code(Answer answer) {
    return answer.errors().path(0).path("extensions").path("code").asString("");
  }

  private static String id(JsonNode item, String person) {
    return item.path(person).path("id").asString();
  }
}
