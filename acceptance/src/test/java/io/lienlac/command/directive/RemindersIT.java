package io.lienlac.command.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.lienlac.Eventually;
import io.lienlac.WithoutViews;
import io.lienlac.api.Refusal;
import io.lienlac.api.directive.DirectiveCommand.RemindRecipients;
import io.lienlac.api.directive.DirectiveCommand.SendDirective;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveRefusal;
import io.lienlac.api.directive.DirectiveReminded;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientsReminded;
import io.lienlac.api.directive.ReminderCause;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.command.CommandSideDatabase;
import io.lienlac.command.CommandSideNode;
import io.lienlac.command.Country;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
@WithoutViews
class RemindersIT {

  private static final int PEOPLE = 30;
  private static final int STEPS = 60;

  private CommandSideDatabase database;
  private CommandSideNode node;
  private Staffed office;

  @BeforeEach
  void prepare() {
    database = CommandSideDatabase.create();
    node = database.node();
    office = Staffed.with(PEOPLE, node);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void theDueTimeRemindsOnceThoughAllNodesEndAndTwoBegin() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    List<SendDirective> letters =
        Stream.generate(() -> due(now.plusSeconds(3), now)).limit(5).toList();
    letters.forEach(this::sendAndAwait);
    PersonId diligent = office.people().getFirst();
    office.acknowledge(letters.getFirst().directiveId(), diligent, now);
    node.close();
    Staffed after = office.on(database.node());
    database.node();
    Eventually.until("nothing is left to do", () -> tasks(after) == 0);
    for (SendDirective letter : letters) {
      List<DirectiveReminded> reminders =
          after.events(letter.directiveId(), DirectiveReminded.class);
      assertThat(reminders)
          .extracting(DirectiveReminded::number, DirectiveReminded::cause)
          .containsExactly(tuple(1, ReminderCause.AT_DUE));
      assertThat(reminders.getFirst().remindedBy()).isNull();
      assertThat(reminders.getFirst().remindedAt()).isAfterOrEqualTo(now.plusSeconds(3));
    }
    assertThat(reminded(after, letters.getFirst().directiveId(), 1))
        .hasSize(PEOPLE - 1)
        .doesNotContain(diligent);
    assertThat(reminded(after, letters.getLast().directiveId(), 1)).hasSize(PEOPLE);
  }

  /** It dies in the middle of two reminders: one is in the store, of the other nothing is. */
  @Test
  void whatADeadNodeHadBegunIsDoneOnceByAnother() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Instant dueAt = now.plusSeconds(60);
    SendDirective done = due(dueAt, now);
    SendDirective begun = due(dueAt, now);
    sendAndAwait(done);
    sendAndAwait(begun);
    node.send(new RemindOfDueTime(done.directiveId(), ReminderCause.AT_DUE, dueAt));
    assertThat(takenByADeadNode()).isEqualTo(2);
    node.close();
    Staffed after = office.on(database.node());
    Eventually.until("nothing is left to do", () -> tasks(after) == 0);
    for (SendDirective letter : List.of(done, begun)) {
      assertThat(after.events(letter.directiveId(), DirectiveReminded.class))
          .extracting(DirectiveReminded::number, DirectiveReminded::cause)
          .containsExactly(tuple(1, ReminderCause.AT_DUE));
      assertThat(reminded(after, letter.directiveId(), 1)).hasSize(PEOPLE);
    }
  }

  @Test
  void beforeTheDueTimeComesOneReminderAndTheSecondWaitsForAnHour() {
    Instant longAgo = Country.NOW;
    SendDirective letter = due(longAgo.plus(Duration.ofDays(5)), longAgo);
    sendAndAwait(letter);
    database.node();
    DirectiveId id = letter.directiveId();
    Eventually.until(
        "they are reminded", () -> !office.events(id, DirectiveReminded.class).isEmpty());
    Instant first = office.events(id, DirectiveReminded.class).getFirst().remindedAt();
    Eventually.until(
        "the next is planned", () -> tasks(office) == 1 && nextTask().isAfter(Instant.now()));
    assertThat(nextTask()).isEqualTo(first.plus(RemindersSent.PAUSE));
    assertThat(office.events(id, DirectiveReminded.class)).hasSize(1);
  }

  @Test
  void aLetterThatIsDueSoonerThanTheLeadIsRemindedOfOnlyWhenItIsDue() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    sendAndAwait(due(now.plus(Duration.ofHours(23)), now));
    assertThat(tasks(office)).isEqualTo(1);
    sendAndAwait(due(now.plus(Duration.ofHours(25)), now));
    assertThat(tasks(office)).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void inWhateverOrderOnlyThoseAreRemindedWhoHaveNotAcknowledged(long seed) {
    SendDirective letter = Letter.to(office.everybody(), office.department(), office.director());
    sendAndAwait(letter);
    DirectiveId id = letter.directiveId();
    Random random = new Random(seed);
    Set<PersonId> missing = new HashSet<>(office.people());
    Instant last = Instant.MIN;
    Instant at = Country.NOW;
    int number = 0;
    for (int step = 0; step < STEPS; step++) {
      at = at.plus(Duration.ofMinutes(random.nextInt(40)));
      if (random.nextInt(3) > 0) {
        PersonId person = office.people().get(random.nextInt(PEOPLE));
        office.acknowledge(id, person, at);
        missing.remove(person);
        continue;
      }
      List<Refusal> refusals = node.refusals(remind(id, at));
      if (last.isAfter(at.minus(RemindersSent.PAUSE))) {
        Instant possibleAt = last.plus(RemindersSent.PAUSE);
        assertThat(refusals)
            .containsExactly(
                Refusal.until(possibleAt, DirectiveRefusal.REMINDED_TOO_SOON, "directiveId"));
      } else if (missing.isEmpty()) {
        assertThat(refusals)
            .containsExactly(Refusal.of(DirectiveRefusal.NOBODY_TO_REMIND, "units"));
      } else {
        assertThat(refusals).isEmpty();
        last = at;
        assertThat(reminded(office, id, ++number)).isEqualTo(missing);
      }
    }
    assertThat(office.events(id, DirectiveReminded.class)).hasSize(number);
    assertThat(number).isPositive();
  }

  @Test
  void someUnitsAreRemindedAlone() {
    SendDirective letter = Letter.to(office.everybody(), office.department(), office.director());
    sendAndAwait(letter);
    DirectiveId id = letter.directiveId();
    assertThat(
            node.refusals(
                new RemindRecipients(
                    id, List.of(office.department()), office.director(), Country.NOW)))
        .containsExactly(Refusal.of(DirectiveRefusal.NOBODY_TO_REMIND, "units"));
    node.send(new RemindRecipients(id, List.of(office.bureau()), office.director(), Country.NOW));
    assertThat(reminded(office, id, 1)).hasSize(PEOPLE);
  }

  private static Set<PersonId> reminded(Staffed office, DirectiveId directive, int number) {
    List<Recipient> all =
        office.events(directive, RecipientsReminded.class).stream()
            .filter(event -> event.number() == number)
            .flatMap(event -> event.recipients().stream())
            .toList();
    assertThat(all).doesNotHaveDuplicates();
    return all.stream().map(one -> new PersonId(one.id())).collect(Collectors.toSet());
  }

  private RemindRecipients remind(DirectiveId directive, Instant at) {
    return new RemindRecipients(directive, List.of(), office.director(), at);
  }

  private SendDirective due(Instant dueAt, Instant now) {
    return Letter.due(dueAt, office.everybody(), office.department(), office.director(), now);
  }

  private void sendAndAwait(SendDirective letter) {
    node.send(letter);
    office.awaitAddressed(letter.directiveId());
  }

  private static int tasks(Staffed office) {
    return office
        .node()
        .jdbc()
        .sql("select count(*) from scheduled_tasks where task_name = 'directive-reminder'")
        .query(Integer.class)
        .single();
  }

  /** How many tasks there are, of whose node nothing has been heard for long. */
  private int takenByADeadNode() {
    return node.jdbc()
        .sql(
            "update scheduled_tasks set picked = true, picked_by = 'dead', last_heartbeat = now() -"
                + " interval '1 hour' where task_name = 'directive-reminder'")
        .update();
  }

  private Instant nextTask() {
    return node.jdbc()
        .sql(
            "select min(execution_time) from scheduled_tasks where task_name ="
                + " 'directive-reminder'")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }
}
