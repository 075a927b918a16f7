package io.lienlac.command.directive;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.directive.DirectiveRefusal.AUDIENCE_EMPTY;
import static io.lienlac.api.directive.DirectiveRefusal.NUMBER_TAKEN;
import static io.lienlac.api.directive.SelectionReach.BELOW;
import static io.lienlac.api.directive.SelectionReach.ITSELF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.lienlac.Eventually;
import io.lienlac.WithoutViews;
import io.lienlac.api.CommandOutcome;
import io.lienlac.api.Refusal;
import io.lienlac.api.directive.Audience;
import io.lienlac.api.directive.AudiencePreview;
import io.lienlac.api.directive.DirectiveCommand.AcknowledgeDirective;
import io.lienlac.api.directive.DirectiveCommand.PreviewAudience;
import io.lienlac.api.directive.DirectiveCommand.SendDirective;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.command.CommandSideDatabase;
import io.lienlac.command.CommandSideNode;
import io.lienlac.command.Country;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
@WithoutViews
class SendingIT {

  private CommandSideDatabase database;
  private CommandSideNode node;
  private District d;

  @BeforeAll
  void build() {
    database = CommandSideDatabase.create();
    node = database.node();
    d = new District(node);
  }

  @AfterAll
  void drop() {
    database.close();
  }

  @Test
  void aPreviewCountsAndLeavesNothingBehind() {
    long before = rows();
    Audience audience =
        Rule.of(
                Rule.units(BELOW, d.first),
                Rule.people(BELOW, d.first).positions(Position.PRINCIPAL, Position.TEACHER))
            .with(d.former, Purpose.REPORT)
            .audience();
    AudiencePreview preview =
        preview(new PreviewAudience(d.first, audience, 2, null, d.head, Country.NOW));
    assertThat(preview.unitsByKind()).containsOnly(entry(UnitKind.SCHOOL, 5));
    assertThat(preview.peopleByPosition())
        .containsOnly(entry(Position.PRINCIPAL, 1), entry(Position.TEACHER, 2));
    assertThat(preview.withoutPosition()).isEqualTo(1);
    assertThat(preview.count()).isEqualTo(9);
    assertThat(preview.page())
        .extracting(recipient -> d.nameOf(recipient.id()))
        .containsExactly("preschool", "combined");
    assertThat(preview.hasMore()).isTrue();
    assertThat(preview.hasEarlier()).isFalse();
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void aUnitThatComesBetweenTwoPagesOfAPreviewMovesNoOther() {
    UnitId second = section("Tổ Ba");
    UnitId third = section("Tổ Ca");
    AudiencePreview before = sections(null);
    assertThat(before.page()).extracting(Recipient::id).containsExactly(second.value());
    section("Tổ An");
    AudiencePreview next = sections(before.places().getLast());
    assertThat(next.count()).isEqualTo(3);
    assertThat(next.page()).extracting(Recipient::id).containsExactly(third.value());
    assertThat(next.hasMore()).isFalse();
    assertThat(next.hasEarlier()).isTrue();
  }

  @Test
  void aRefusedLetterLeavesNothingBehind() {
    long before = rows();
    Audience nobody =
        Rule.of(Rule.units(ITSELF, d.primary)).except(Rule.units(ITSELF, d.primary)).audience();
    assertThat(node.refusals(Letter.to(nobody, d.first, d.head)))
        .containsExactly(Refusal.of(AUDIENCE_EMPTY, "audience"));
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void aNumberIsUsedOnceHoweverManyTryAtOnce() throws Exception {
    try (ExecutorService clients = Executors.newFixedThreadPool(10)) {
      List<Future<List<Refusal>>> answers =
          IntStream.range(0, 10)
              .mapToObj(i -> clients.submit(() -> node.refusals(numbered("SGDĐT-CTTT"))))
              .toList();
      int sent = 0;
      for (Future<List<Refusal>> answer : answers) {
        if (answer.get().isEmpty()) {
          sent++;
        } else {
          assertThat(answer.get()).containsExactly(Refusal.of(NUMBER_TAKEN, "number"));
        }
      }
      assertThat(sent).isEqualTo(1);
    }
    assertThat(node.refusals(numbered("sgdđt - cttt")))
        .containsExactly(Refusal.of(NUMBER_TAKEN, "number"));
    assertThat(node.refusals(numbered("KH-SGDĐT"))).isEmpty();
  }

  @Test
  void aRepetitionFindsItsLetterEvenWhenItIsDueByThen() {
    DirectiveId id = new DirectiveId(UUID.randomUUID());
    Instant due = Country.NOW.plusSeconds(60);
    assertThat(sendOnce(Letter.due(id, due, toPrimary(), d.first, d.head, Country.NOW)).versions())
        .containsKey(id.value());
    CommandOutcome again = sendOnce(Letter.due(id, due, toPrimary(), d.first, d.head, due));
    assertThat(again.effect()).isEqualTo(id.value());
    assertThat(again.versions()).containsOnlyKeys(id.value());
    assertThat(node.bean(EventStore.class).readEvents(id.toString()).asStream())
        .filteredOn(event -> event.getPayload() instanceof DirectiveSent)
        .hasSize(1);
  }

  @Test
  void aSchoolAcknowledgesThroughItsPrincipalOnce() {
    SendDirective letter = Letter.to(toPrimary(), d.first, d.head);
    node.send(letter);
    AcknowledgeDirective command = acknowledge(letter, d.primary, d.principal);
    Eventually.until("nothing is refused any more", () -> node.refusals(command).isEmpty());
    CommandOutcome again = node.send(command);
    assertThat(again.effect()).isEqualTo(command.receiptId().value());
    assertThat(again.versions()).containsOnly(entry(command.receiptId().value(), 1L));
    assertThat(node.refusals(acknowledge(letter, d.primary, d.twice)))
        .isEqualTo(node.refusals(acknowledge(letter, d.elsewhere, d.stranger)))
        .containsExactly(Refusal.of(NOT_FOUND_OR_NOT_ALLOWED, "directiveId"));
  }

  private AudiencePreview sections(@Nullable String after) {
    Audience audience = Rule.of(Rule.units(BELOW, d.otherPrimary)).audience();
    return preview(
        new PreviewAudience(d.otherPrimary, audience, 1, after, d.otherPrincipal, Country.NOW));
  }

  private UnitId section(String name) {
    return d.country.unit(UnitKind.SECTION, name, d.otherPrimary);
  }

  private AudiencePreview preview(PreviewAudience question) {
    return node.bean(CommandGateway.class).sendAndWait(question);
  }

  private CommandOutcome sendOnce(SendDirective letter) {
    return node.send(letter, d.head.toString(), "the key of one wish", "input").join();
  }

  private Audience toPrimary() {
    return Rule.of(Rule.units(ITSELF, d.primary)).audience();
  }

  private SendDirective numbered(String symbol) {
    return Letter.numbered("1054", symbol, toPrimary(), d.first, d.head);
  }

  private static AcknowledgeDirective acknowledge(
      SendDirective letter, UnitId unit, PersonId actor) {
    return new AcknowledgeDirective(
        ReceiptId.of(letter.directiveId(), RecipientKind.UNIT, unit.value()),
        letter.directiveId(),
        RecipientKind.UNIT,
        unit.value(),
        actor,
        Country.NOW);
  }

  private long rows() {
    return node.jdbc()
        .sql(
            """
            select (select count(*) from domain_event) + (select count(*) from directive)
              + (select count(*) from directive_recipient)
              + (select count(*) from directive_addressing) + (select count(*) from idempotency)
            """)
        .query(Long.class)
        .single();
  }
}
