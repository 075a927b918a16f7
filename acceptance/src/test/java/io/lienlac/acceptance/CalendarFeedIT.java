package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.Http;
import io.lienlac.api.CivilTime;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.RecipientKind;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A calendar as programs read it. */
class CalendarFeedIT {

  private static final String SUBJECT =
      "Giấy mời họp giao ban, tập huấn; sử dụng Hệ thống thông tin điều hành giáo dục trên các"
          + " thiết bị di động";

  private static SmallWorld world;

  @BeforeAll
  static void build() {
    world = SmallWorld.shared();
  }

  @Test
  void aFeedTellsWhatItsOwnerMaySeeNow() {
    Posted invitation = invite(1);
    String path = create(world.vicePrincipal().account());
    String event = event(path, invitation);
    assertThat(event)
        .contains("SEQUENCE:0", "STATUS:CONFIRMED")
        .containsPattern("DTSTART:\\d{8}T\\d{6}Z")
        .contains("LOCATION:Hội trường\\, tầng 2")
        .contains("SUMMARY:" + SUBJECT.replace(",", "\\,").replace(";", "\\;"));
    withdraw(invitation);
    Eventually.until("it is cancelled", () -> event(path, invitation).contains("CANCELLED"));
    assertThat(event(path, invitation)).contains("SEQUENCE:1", "STATUS:CANCELLED");
  }

  @Test
  void aWorkCalendarStandsThereLikeAnInvitationAndTakesNoAnswer() {
    Posted week =
        Posted.send(
            world.as(world.registrar()),
            Letter.from(world.department())
                .with("kind", "WORK_CALENDAR")
                .with("subject", "Lịch công tác tuần của Sở")
                .with("requiredAnswer", "ACKNOWLEDGE")
                .with("occasion", Map.of("beginsAt", inDays(30), "endsAt", inDays(35)))
                .toUnits(world.primarySchool()));
    week.awaitComplete();
    GraphQl principal = world.as(world.principal());
    assertThat(calendar(principal, 34)).contains(week.id());
    assertThat(calendar(principal, 37)).doesNotContain(week.id());
    assertThat(calendar(world.as(world.teacher()), 34)).isEmpty();
    assertThat(event(create(world.principal().account()), week))
        .contains("STATUS:CONFIRMED", "SUMMARY:Lịch công tác tuần của Sở")
        .doesNotContain("LOCATION");
    Map<String, String> answer =
        Map.of("directive", week.id(), "unit", world.primarySchool(), "answer", "YES");
    assertThat(principal.mutate("answerInvitation", answer, "").codes())
        .containsExactly("NOT_AN_INVITATION");
  }

  @Test
  void itsLinesAreFoldedByOctets() {
    invite(2);
    HttpResponse<String> answer = get(create(world.principal().account()));
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
    String text = answer.body();
    assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    assertThat(text.split("\r\n"))
        .allSatisfy(
            line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
  }

  @Test
  void whoeverNoLongerActsForTheUnitReadsNothingOfIt() {
    World.Staff leaver = world.world().hire(world.primarySchool(), "VICE_PRINCIPAL", "leaver");
    Posted invitation = invite(3);
    String path = create("leaver");
    assertThat(text(path)).contains(uidOf(invitation));
    world.world().end(leaver.appointment(), CivilTime.dateOf(Instant.now()).toString());
    Eventually.until("the feed is empty", () -> !text(path).contains("BEGIN:VEVENT"));
  }

  @Test
  void whatWasRevokedAnswersLikeWhatNeverWas() {
    GraphQl owner = world.as(world.lowerSecondaryPrincipal());
    String path = create(world.lowerSecondaryPrincipal().account());
    Map<String, String> wish = Map.of("calendarFeed", onlyFeed(owner));
    assertThat(get(path).statusCode()).isEqualTo(200);
    assertThat(world.as(world.principal()).mutate("revokeCalendarFeed", wish, "").codes())
        .containsExactly("NOT_FOUND_OR_NOT_ALLOWED");
    owner.mutate("revokeCalendarFeed", wish, "").done();
    HttpResponse<String> revoked = get(path);
    HttpResponse<String> unknown = get("/calendar/" + "A".repeat(43) + ".ics");
    assertThat(revoked.statusCode()).isEqualTo(404);
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(revoked.body()).isEqualTo(unknown.body());
    assertThat(revoked.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
  }

  @Test
  void aSecretIsToldOnce() {
    GraphQl teacher = world.as(world.teacher());
    Map<String, String> wish = Map.of("idempotencyKey", "calendar-feed-once");
    JsonNode first = teacher.mutate("createCalendarFeed", wish, "path").done().json();
    assertThat(first.path("path").asString()).matches("/calendar/[A-Za-z0-9_-]{43}\\.ics");
    JsonNode again = teacher.mutate("createCalendarFeed", wish, "path").done().json();
    assertThat(again.path("path").isNull()).isTrue();
  }

  private static Posted invite(int day) {
    Posted posted =
        Posted.send(
            world.as(world.registrar()),
            Letter.from(world.department())
                .with("kind", "INVITATION")
                .with("subject", SUBJECT)
                .with(
                    "occasion",
                    Map.of(
                        "beginsAt", inDays(day),
                        "endsAt", inDays(day + 1),
                        "venue", "Hội trường, tầng 2"))
                .toUnits(world.primarySchool()));
    posted.awaitComplete();
    return posted;
  }

  /** The letters in the calendar of the day in so many days. */
  private static List<String> calendar(GraphQl viewer, int days) {
    LocalDate day = CivilTime.dateOf(Instant.now()).plusDays(days);
    return viewer
        .data(
            "query($from: Date!, $to: Date!) { viewer { calendar(from: $from, to: $to) { edges {"
                + " node { directive { id } } } } } }",
            Map.of("from", day.toString(), "to", day.plusDays(1).toString()))
        .at("/viewer/calendar/edges")
        .valueStream()
        .map(edge -> edge.at("/node/directive/id").asString())
        .toList();
  }

  private static void withdraw(Posted posted) {
    Map<String, String> wish = Map.of("directive", posted.id(), "reason", "Hoãn");
    world.as(world.registrar()).mutate("withdrawDirective", wish, "").done();
  }

  /** Opens a feed; answers where it is read. */
  private static String create(String account) {
    return world
        .world()
        .system()
        .as(account)
        .mutate("createCalendarFeed", Map.of(), "path")
        .done()
        .json()
        .path("path")
        .asString();
  }

  private static String onlyFeed(GraphQl owner) {
    return Eventually.get(
        "the feed is shown",
        () -> {
          JsonNode feeds =
              owner.data("{ viewer { calendarFeeds { id } } }").at("/viewer/calendarFeeds");
          return feeds.size() == 1
              ? Optional.of(feeds.path(0).path("id").asString())
              : Optional.empty();
        });
  }

  private static HttpResponse<String> get(String path) {
    String node = world.world().system().node().baseUrl();
    return Http.send(HttpRequest.newBuilder(URI.create(node + path)).build());
  }

  /** The feed, its lines unfolded. */
  private static String text(String path) {
    return get(path).body().replace("\r\n ", "");
  }

  /** The entry of an invitation to the school. */
  private static String event(String path, Posted invitation) {
    String text = text(path);
    int uid = text.indexOf(uidOf(invitation));
    assertThat(uid).as(text).isPositive();
    return text.substring(text.lastIndexOf("BEGIN:VEVENT", uid), text.indexOf("END:VEVENT", uid));
  }

  private static String uidOf(Posted invitation) {
    DirectiveId directive = new DirectiveId(EventLog.plain(invitation.id()));
    UUID school = EventLog.plain(world.primarySchool());
    return ReceiptId.of(directive, RecipientKind.UNIT, school).toString();
  }

  private static String inDays(int days) {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(days)).toString();
  }
}
