package io.lienlac.command.directive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.WithoutViews;
import io.lienlac.api.CommandMetadata;
import io.lienlac.api.directive.DirectiveCommand.RemindRecipients;
import io.lienlac.api.directive.DirectiveCommand.SendDirective;
import io.lienlac.api.directive.DirectiveCommand.WithdrawDirective;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveWithdrawn;
import io.lienlac.api.directive.RecipientsReminded;
import io.lienlac.api.directive.WithdrawalAnnounced;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.command.CommandSideDatabase;
import io.lienlac.command.CommandSideNode;
import io.lienlac.command.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How so many are told of a withdrawal that it takes many transactions. */
@SuppressWarnings("NullAway.Init")
@WithoutViews
class AnnouncingIT {

  private static final int PEOPLE = 20_000;
  private static final int AT_ONCE = Announcements.RUNS_AT_ONCE;

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
  void whatANodeLeavesTwoOthersTellInTheSameOrderAndOnce() {
    DirectiveId letter = sent();
    List<PersonId> openers = office.people().subList(100, 140);
    openers.forEach(person -> office.read(letter, person, Country.NOW));
    tellNobodyElse();
    withdraw(letter);
    assertThat(office.events(letter, WithdrawalAnnounced.class)).hasSize(AT_ONCE);
    node.close();
    Staffed after = office.on(database.node());
    database.node();
    awaitTold(after);
    DirectiveWithdrawn withdrawn = after.events(letter, DirectiveWithdrawn.class).getFirst();
    assertThat(withdrawn.recipientCount()).isEqualTo(PEOPLE);
    List<UUID> told = new ArrayList<>();
    for (WithdrawalAnnounced run : after.events(letter, WithdrawalAnnounced.class)) {
      assertThat(run.firstOrdinal()).isEqualTo(told.size());
      assertThat(run.opened()).isEqualTo(told.size() < openers.size());
      assertThat(run.withdrawnAt()).isEqualTo(withdrawn.withdrawnAt());
      run.recipients().forEach(recipient -> told.add(recipient.id()));
    }
    assertThat(told).hasSize(PEOPLE).doesNotHaveDuplicates();
    assertThat(told.subList(0, openers.size()))
        .containsExactlyInAnyOrderElementsOf(openers.stream().map(PersonId::value).toList());
    assertThat(count(after, "select count(*) from directive_untold")).isZero();
    assertThat(after.node().bean(EventStore.class).readEvents(letter.toString()).asStream())
        .filteredOn(event -> event.getPayload() instanceof WithdrawalAnnounced)
        .allSatisfy(
            run ->
                assertThat(run.getMetaData())
                    .containsEntry(CommandMetadata.ACTOR_ID, office.director().toString()));
  }

  @Test
  void aLetterIsWithdrawnOnceHoweverManyTryAtOnce() throws Exception {
    DirectiveId letter = sent();
    try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
      for (Future<?> answer :
          IntStream.range(0, 4).mapToObj(i -> clients.submit(() -> withdraw(letter))).toList()) {
        answer.get();
      }
    }
    awaitTold(office);
    assertThat(office.events(letter, DirectiveWithdrawn.class)).hasSize(1);
    assertThat(office.events(letter, WithdrawalAnnounced.class)).hasSize(PEOPLE / 500);
  }

  @Test
  void nobodyElseIsRemindedOfWhatWasWithdrawnMeanwhile() {
    DirectiveId letter = sent();
    tellNobodyElse();
    node.send(new RemindRecipients(letter, List.of(), office.director(), Country.NOW));
    withdraw(letter);
    assertThat(count(office, "select count(*) from directive_untold"))
        .isEqualTo(2L * (PEOPLE - AT_ONCE * 500));
    node.bean(DirectiveAddressing.class).start();
    awaitTold(office);
    assertThat(office.events(letter, RecipientsReminded.class)).hasSize(AT_ONCE);
    assertThat(office.events(letter, WithdrawalAnnounced.class)).hasSize(PEOPLE / 500);
    assertThat(count(office, "select count(*) from directive_untold")).isZero();
  }

  private void tellNobodyElse() {
    node.bean(DirectiveAddressing.class).stop();
  }

  private void withdraw(DirectiveId letter) {
    String director = office.director().toString();
    node.send(
            new WithdrawDirective(letter, "Sai ngày", office.director(), Country.NOW),
            director,
            UUID.randomUUID().toString(),
            letter.toString())
        .join();
  }

  private DirectiveId sent() {
    SendDirective letter = Letter.to(office.everybody(), office.department(), office.director());
    node.send(letter);
    office.awaitAddressed(letter.directiveId());
    return letter.directiveId();
  }

  private static void awaitTold(Staffed office) {
    Eventually.until(
        "all are told",
        () ->
            count(office, "select count(*) from directive_announcement where next_ordinal < total")
                == 0);
  }

  private static long count(Staffed office, String sql) {
    return office.node().jdbc().sql(sql).query(Long.class).single();
  }
}
