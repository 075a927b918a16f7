package io.lienlac.command.directive;

import static io.lienlac.api.CommonRefusal.CHANGED_MEANWHILE;
import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.directive.DirectiveRefusal.ALREADY_CORRECTED;
import static io.lienlac.api.directive.SelectionReach.ITSELF;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.WithoutViews;
import io.lienlac.api.Refusal;
import io.lienlac.api.directive.Audience;
import io.lienlac.api.directive.DirectiveCommand.SendDirective;
import io.lienlac.api.directive.DirectiveCommand.WithdrawDirective;
import io.lienlac.api.directive.DirectiveCorrected;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.DirectiveWithdrawn;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
@WithoutViews
class FollowUpIT {

  private static final int PEOPLE = 1_200;

  private CommandSideDatabase database;
  private CommandSideNode node;
  private Staffed office;

  @BeforeAll
  void build() {
    database = CommandSideDatabase.create();
    node = database.node();
    office = Staffed.with(PEOPLE, node);
  }

  @AfterAll
  void drop() {
    database.close();
  }

  @Test
  void thoseWhoHadOpenedAWithdrawnLetterAreToldFirstAndEverybodyOnce() {
    DirectiveId letter = sent();
    List<PersonId> openers = office.people().subList(100, 140);
    openers.forEach(person -> office.read(letter, person, Country.NOW));
    node.send(new WithdrawDirective(letter, "Sai ngày", office.director(), Country.NOW));
    DirectiveWithdrawn withdrawn = office.events(letter, DirectiveWithdrawn.class).getFirst();
    assertThat(withdrawn.openedCount()).isEqualTo(openers.size());
    assertThat(withdrawn.recipientCount()).isEqualTo(PEOPLE);
    List<UUID> told = new ArrayList<>();
    for (WithdrawalAnnounced run : office.events(letter, WithdrawalAnnounced.class)) {
      assertThat(run.firstOrdinal()).isEqualTo(told.size());
      assertThat(run.opened()).isEqualTo(told.size() < openers.size());
      assertThat(run.recipients()).hasSizeBetween(1, 500);
      run.recipients().forEach(recipient -> told.add(recipient.id()));
    }
    assertThat(told).hasSize(PEOPLE).doesNotHaveDuplicates();
    assertThat(told.subList(0, openers.size()))
        .containsExactlyInAnyOrderElementsOf(openers.stream().map(PersonId::value).toList());
  }

  @Test
  void aCorrectionReachesWhoeverHadOpenedTheOldLetter() {
    DirectiveId letter = sent();
    PersonId opener = office.people().get(7);
    office.read(letter, opener, Country.NOW);
    SendDirective correction = correcting(letter);
    assertThat(node.send(correction).versions())
        .containsOnlyKeys(letter.value(), correction.directiveId().value());
    DirectiveSent sent = office.events(correction.directiveId(), DirectiveSent.class).getFirst();
    assertThat(sent.corrects()).isEqualTo(letter);
    assertThat(sent.recipientCount()).isEqualTo(2);
    assertThat(
            node.jdbc()
                .sql(
                    "select recipient_id from directive_recipient where directive_id = ? order by"
                        + " ordinal")
                .param(correction.directiveId().value())
                .query(UUID.class)
                .list())
        .containsExactly(opener.value(), office.bureau().value());
    assertThat(office.events(letter, DirectiveCorrected.class))
        .extracting(DirectiveCorrected::correction)
        .containsExactly(correction.directiveId());
    assertThat(node.refusals(correcting(correction.directiveId()))).isEmpty();
  }

  @Test
  void aLetterIsCorrectedOnceHoweverManyTryAtOnce() throws Exception {
    DirectiveId letter = sent();
    long before = letters();
    int done = 0;
    try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
      List<Future<List<Refusal>>> answers =
          IntStream.range(0, 8)
              .mapToObj(i -> clients.submit(() -> node.refusals(correcting(letter))))
              .toList();
      for (Future<List<Refusal>> answer : answers) {
        if (answer.get().isEmpty()) {
          done++;
        } else {
          assertThat(answer.get().getFirst().code()).isIn(ALREADY_CORRECTED, CHANGED_MEANWHILE);
        }
      }
    }
    assertThat(done).isEqualTo(1);
    assertThat(letters()).isEqualTo(before + 1);
    assertThat(office.events(letter, DirectiveCorrected.class)).hasSize(1);
  }

  @Test
  void cannotCorrectWhatThereIsNot() {
    long before = letters();
    assertThat(node.refusals(correcting(new DirectiveId(UUID.randomUUID()))))
        .containsExactly(Refusal.of(NOT_FOUND_OR_NOT_ALLOWED, "corrects"));
    assertThat(letters()).isEqualTo(before);
  }

  /** As it lies in a store that an earlier release wrote. */
  @Test
  void aLetterOfRevision1IsStillWithdrawn() {
    DirectiveId letter = sent();
    node.jdbc()
        .sql(
            """
            update domain_event
            set payload_revision = '1',
              payload = convert_to(
                (convert_from(payload, 'UTF8')::jsonb - 'corrects' - 'occasion')::text, 'UTF8')
            where aggregate_identifier = ?
            """)
        .param(letter.toString())
        .update();
    node.send(new WithdrawDirective(letter, "Sai ngày", office.director(), Country.NOW));
    assertThat(office.events(letter, DirectiveSent.class).getFirst().occasion()).isNull();
    assertThat(office.events(letter, DirectiveWithdrawn.class)).hasSize(1);
  }

  private DirectiveId sent() {
    SendDirective letter = Letter.to(office.everybody(), office.department(), office.director());
    node.send(letter);
    office.awaitAddressed(letter.directiveId());
    return letter.directiveId();
  }

  /** To the bureau as such alone. */
  private SendDirective correcting(DirectiveId letter) {
    Audience bureau = Rule.of(Rule.units(ITSELF, office.bureau())).audience();
    return Letter.correcting(letter, bureau, office.department(), office.director());
  }

  private long letters() {
    return node.jdbc().sql("select count(*) from directive").query(Long.class).single();
  }
}
