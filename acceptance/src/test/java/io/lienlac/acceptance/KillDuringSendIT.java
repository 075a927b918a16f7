package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import io.lienlac.Stress;
import io.lienlac.api.CivilTime;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientDigest;
import io.lienlac.api.directive.RecipientKind;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Stress
class KillDuringSendIT {

  private static final int RUN = 500;
  private static final int MOST_ATTEMPTS_PER_ROUND = 5;

  private final Random random = new Random();

  @Test
  void everyRecipientHasTheDirectiveOnceThoughTheApplicationWasKilled() throws Exception {
    rounds(2, 4_000);
  }

  @Test
  @Tag("endurance")
  void everyoneOfTwentyThousandHasItOnceThoughTheApplicationWasKilledTenTimes() throws Exception {
    rounds(10, 20_000);
  }

  private void rounds(int rounds, int people) throws Exception {
    try (RunningSystem system = RunningSystem.fresh()) {
      Crowd crowd = Crowd.of(people, system);
      int attempts = 0;
      for (int round = 0; round < rounds; attempts++) {
        assertThat(attempts).as("attempts").isLessThan(rounds * MOST_ATTEMPTS_PER_ROUND);
        if (round(system, crowd)) {
          round++;
        }
      }
    }
  }

  /** False when the kill fell before the first or after the last run: then it does not count. */
  private boolean round(RunningSystem system, Crowd crowd) throws Exception {
    EventLog log = new EventLog(system.databases());
    GraphQl registrar = system.as(crowd.registrar());
    Map<String, Object> input = new HashMap<>(crowd.letter().input());
    input.put("idempotencyKey", UUID.randomUUID().toString());
    killWhileSending(system, registrar, input);
    UUID directive = newest(log);
    List<JsonNode> before = log.runs(directive);
    int expected = log.sent(directive).path("recipientCount").asInt();
    boolean counts = !before.isEmpty() && before.size() < Math.ceilDiv(expected, RUN);
    String ended = endAnAppointment(system, crowd, log, directive);
    Posted posted = Posted.send(registrar, input);
    assertThat(EventLog.plain(posted.id())).isEqualTo(directive);
    assertThat(posted.awaitComplete()).isEqualTo(expected);
    checkEvents(log, directive, expected);
    checkInboxes(system, crowd, posted, log.addressed(directive), ended);
    return counts;
  }

  /** Kills the node when some of the runs, by chance how many, are in the store. */
  private void killWhileSending(RunningSystem system, GraphQl registrar, Map<String, Object> input)
      throws Exception {
    EventLog log = new EventLog(system.databases());
    int runs = Math.ceilDiv(log.number("select count(*) from appointment"), RUN);
    int ordinal = RUN * (1 + random.nextInt(runs - 2));
    int reachedBefore = log.directivesAddressedUpTo(ordinal);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    AtomicBoolean killing = new AtomicBoolean();
    Thread sending =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    registrar.mutate("sendDirective", input, "").done();
                  } catch (UncheckedIOException | AssertionError e) {
                    if (!killing.get()) {
                      failure.set(e);
                    }
                  }
                });
    Eventually.untilWithoutPause(
        "the directive is being addressed",
        () -> failure.get() != null || log.directivesAddressedUpTo(ordinal) > reachedBefore);
    killing.set(true);
    system.node().kill();
    sending.join();
    if (failure.get() != null) {
      throw new AssertionError("The sending failed before the kill", failure.get());
    }
  }

  private static UUID newest(EventLog log) {
    return UUID.fromString(
        log.texts(
                "select aggregate_identifier from domain_event where payload_type like"
                    + " '%.DirectiveSent' order by global_index desc limit 1")
            .getFirst());
  }

  /**
   * Ends the appointment of the list's last recipient. Its row is held meanwhile, as another node
   * holds it that is at work, so that the addressing goes on only after that.
   */
  private static String endAnAppointment(
      RunningSystem system, Crowd crowd, EventLog log, UUID directive) throws SQLException {
    String last =
        log.texts(
                "select recipient_id from directive_recipient where directive_id = ?::uuid"
                    + " order by ordinal desc limit 1",
                directive.toString())
            .getFirst();
    Crowd.Member member =
        crowd.members().stream()
            .filter(one -> EventLog.plain(one.person()).toString().equals(last))
            .findFirst()
            .orElseThrow();
    try (Connection connection = system.databases().events().connect()) {
      connection.setAutoCommit(false);
      hold(connection, directive);
      int runs = log.runs(directive).size();
      system.node().start();
      crowd.world().end(member.appointment(), CivilTime.dateOf(Instant.now()).toString());
      assertThat(log.runs(directive)).hasSize(runs);
      connection.rollback();
    }
    return member.person();
  }

  private static void hold(Connection connection, UUID directive) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from directive_addressing where directive_id = ? for update")) {
      statement.setObject(1, directive);
      statement.execute();
    }
  }

  private static void checkEvents(EventLog log, UUID directive, int expected) {
    List<Recipient> addressed = log.addressed(directive);
    assertThat(addressed).hasSize(expected).doesNotHaveDuplicates();
    assertThat(addressed.stream().map(one -> one.id().toString()).toList())
        .isEqualTo(
            log.texts(
                "select recipient_id from directive_recipient where directive_id = ?::uuid"
                    + " order by ordinal",
                directive.toString()));
    assertThat(RecipientDigest.of(addressed))
        .isEqualTo(log.sent(directive).path("recipientDigest").asString());
    assertThat(log.isContiguous(directive)).isTrue();
    assertThat(log.deadLetters()).isZero();
  }

  private static void checkInboxes(
      RunningSystem system, Crowd crowd, Posted posted, List<Recipient> addressed, String ended) {
    Set<UUID> people =
        addressed.stream()
            .filter(recipient -> recipient.kind() == RecipientKind.PERSON)
            .map(Recipient::id)
            .collect(Collectors.toSet());
    List<String> shown = posted.recipients();
    assertThat(shown).doesNotHaveDuplicates().contains(ended);
    assertThat(shown.stream().map(EventLog::plain).collect(Collectors.toSet())).isEqualTo(people);
    Set<String> recipients = new HashSet<>(shown);
    for (int number = 0; number < crowd.accounts(); number++) {
      long copies =
          Inbox.own(system.as(Crowd.account(number))).letters().stream()
              .filter(posted.id()::equals)
              .count();
      boolean isRecipient = recipients.contains(crowd.members().get(number).person());
      assertThat(copies).isEqualTo(isRecipient ? 1 : 0);
    }
  }
}
