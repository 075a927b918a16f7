package io.lienlac.command.directive;

import static io.lienlac.api.directive.SelectionReach.BELOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.WithoutViews;
import io.lienlac.api.CommandMetadata;
import io.lienlac.api.directive.DirectiveAddressed;
import io.lienlac.api.directive.DirectiveCommand;
import io.lienlac.api.directive.DirectiveCommand.SendDirective;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientDigest;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.command.CommandSideDatabase;
import io.lienlac.command.CommandSideNode;
import io.lienlac.command.Country;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SuppressWarnings("NullAway.Init")
@WithoutViews
class AddressingIT {

  /** Ten times what it has to take on a machine that does nothing else; SendLoad measures it. */
  private static final Duration AT_ONCE = Duration.ofSeconds(5);

  private CommandSideDatabase database;
  private CommandSideNode node;
  private UnitId department;
  private PersonId director;

  @BeforeEach
  void prepare() {
    database = CommandSideDatabase.create();
    node = database.node();
    Country country = new Country(node);
    department = country.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở GD&ĐT", country.ministry);
    director = country.person("Bình", department, Position.DIRECTOR);
    UnitId bureau = country.unit(UnitKind.DISTRICT_BUREAU, "Phòng GD&ĐT", department);
    staff(bureau, 20_000);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void aLongListIsAcceptedAtOnceAndAddressedWhole() {
    send(toAll());
    Instant begun = Instant.now();
    SendDirective letter = toAll();
    send(letter);
    assertThat(Duration.between(begun, Instant.now())).isLessThan(AT_ONCE);
    awaitAddressed();
    assertAddressedOnce(letter.directiveId());
  }

  @Test
  void everyRunIsOfTheRequestThatSentItThoughNobodyActs() {
    Map<String, String> request =
        Map.of(CommandMetadata.CORRELATION_ID, "a request", CommandMetadata.CLIENT_ID, "web");
    SendDirective letter = toAll();
    node.send(GenericCommandMessage.asCommandMessage(letter).withMetaData(request));
    awaitAddressed();
    assertThat(node.bean(EventStore.class).readEvents(letter.directiveId().toString()).asStream())
        .hasSizeGreaterThan(40)
        .allSatisfy(
            event ->
                assertThat(event.getMetaData())
                    .containsAllEntriesOf(request)
                    .doesNotContainKey(CommandMetadata.ACTOR_ID));
  }

  /** Most of the 40 runs, for whoever tidies memory up may take the directive away. */
  @Test
  void theRunsBeforeAreNotReadAgainToWriteTheNextOne() {
    AtomicInteger found = new AtomicInteger();
    node.bean(Cache.class)
        .registerCacheEntryListener(
            new Cache.EntryListenerAdapter() {
              @Override
              public void onEntryRead(Object key, Object value) {
                found.incrementAndGet();
              }
            });
    send(toAll());
    awaitAddressed();
    assertThat(found.get()).isGreaterThan(20);
  }

  @Test
  void nodesShareTheWorkWithoutDoingItTwice() {
    database.node();
    List<SendDirective> letters = Stream.generate(this::toAll).limit(3).toList();
    letters.forEach(this::send);
    awaitAddressed();
    letters.forEach(letter -> assertAddressedOnce(letter.directiveId()));
  }

  @Test
  void whatANodeLeavesAnotherTakesUpFromTheListAsItWasFrozen() {
    SendDirective letter = toAll();
    send(letter);
    Eventually.until("some are addressed", () -> nextOrdinal(letter) > 0);
    node.close();
    node = database.node();
    node.jdbc().sql("update appointment set valid_to = '2019-01-01'").update();
    awaitAddressed();
    assertAddressedOnce(letter.directiveId());
  }

  /** Between four tries lie three pauses; the signal of the sending may have cut one short. */
  @Test
  void aListThatSomebodyElseHoldsIsTriedOncePerSecond() {
    AtomicInteger tries = new AtomicInteger();
    node.bean(CommandBus.class)
        .registerHandlerInterceptor(
            (unitOfWork, chain) -> {
              if (unitOfWork.getMessage().getPayload() instanceof AddressRecipients) {
                tries.incrementAndGet();
              }
              return chain.proceed();
            });
    SendDirective letter = toAll();
    send(letter);
    new TransactionTemplate(node.bean(PlatformTransactionManager.class))
        .executeWithoutResult(
            holding -> {
              assertThat(holdFrom(letter)).isLessThan(20_000);
              tries.set(0);
              Instant begun = Instant.now();
              Eventually.until("it has been tried four times", () -> tries.get() >= 4);
              assertThat(Duration.between(begun, Instant.now()))
                  .isGreaterThan(Duration.ofSeconds(1));
            });
    awaitAddressed();
    assertAddressedOnce(letter.directiveId());
  }

  private int holdFrom(SendDirective letter) {
    return node.jdbc()
        .sql("select next_ordinal from directive_addressing where directive_id = ? for update")
        .param(letter.directiveId().value())
        .query(Integer.class)
        .single();
  }

  private SendDirective toAll() {
    return Letter.to(Rule.of(Rule.people(BELOW, department)).audience(), department, director);
  }

  private void send(SendDirective letter) {
    assertThat(node.send(letter).versions()).containsEntry(letter.directiveId().value(), 0L);
  }

  private int nextOrdinal(SendDirective letter) {
    return node.jdbc()
        .sql("select next_ordinal from directive_addressing where directive_id = ?")
        .param(letter.directiveId().value())
        .query(Integer.class)
        .single();
  }

  private void awaitAddressed() {
    Eventually.until(
        "it is addressed on and on",
        () ->
            node.jdbc()
                .sql(
                    "select not exists (select from directive_addressing where next_ordinal <"
                        + " total)")
                .query(Boolean.class)
                .single());
  }

  private void assertAddressedOnce(DirectiveId directive) {
    List<? extends DomainEventMessage<?>> events =
        node.bean(EventStore.class).readEvents(directive.toString()).asStream().toList();
    DirectiveSent sent = (DirectiveSent) events.getFirst().getPayload();
    List<Recipient> all = new ArrayList<>();
    for (DomainEventMessage<?> event : events.subList(1, events.size())) {
      DirectiveAddressed addressed = (DirectiveAddressed) event.getPayload();
      assertThat(addressed.firstOrdinal()).isEqualTo(all.size());
      assertThat(addressed.recipients()).hasSizeBetween(1, DirectiveCommand.RECIPIENTS_PER_EVENT);
      all.addAll(addressed.recipients());
    }
    Set<Recipient> each = new HashSet<>(all);
    assertThat(all).hasSize(sent.recipientCount()).hasSameSizeAs(each);
    assertThat(RecipientDigest.of(all)).isEqualTo(sent.recipientDigest());
    assertThat(sent.recipientCount()).isEqualTo(20_000);
  }

  /** Straight into the directory, for to appoint so many takes minutes. */
  private void staff(UnitId unit, int count) {
    node.jdbc()
        .sql(
            """
            with staff as (
              insert into person (id, unit_id, sort_key)
              select gen_random_uuid(), :unit, number
              from generate_series(1, :count) as number
              returning id)
            insert into appointment (id, person_id, unit_id, position, valid_from)
            select gen_random_uuid(), id, :unit, 'OFFICER', '2010-01-01' from staff
            """)
        .param("unit", unit.value())
        .param("count", count)
        .update();
  }
}
