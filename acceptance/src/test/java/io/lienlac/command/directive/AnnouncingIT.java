package io.lienlac.command.directive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.WithoutViews;
import io.lienlac.api.directive.DirectiveCommand.SendDirective;
import io.lienlac.api.directive.DirectiveCommand.WithdrawDirective;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveWithdrawn;
import io.lienlac.api.directive.WithdrawalAnnounced;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.command.CommandSideDatabase;
import io.lienlac.command.CommandSideNode;
import io.lienlac.command.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
    node.send(new WithdrawDirective(letter, "Sai ngày", office.director(), Country.NOW));
    assertThat(office.events(letter, WithdrawalAnnounced.class))
        .hasSizeBetween(AT_ONCE, PEOPLE / 500 + 1);
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
