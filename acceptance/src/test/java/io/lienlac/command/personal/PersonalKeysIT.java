package io.lienlac.command.personal;

import static io.lienlac.api.organisation.UnitKind.DISTRICT_BUREAU;
import static io.lienlac.api.organisation.UnitKind.PROVINCIAL_DEPARTMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.WithoutViews;
import io.lienlac.api.organisation.AccountLinked;
import io.lienlac.api.organisation.OrganisationCommand.LinkAccount;
import io.lienlac.api.organisation.OrganisationCommand.RegisterPerson;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.PersonRegistered;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.CommandSideDatabase;
import io.lienlac.command.CommandSideNode;
import io.lienlac.command.Country;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keys in a real database, used by two nodes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@WithoutViews
class PersonalKeysIT {

  private static final String CANARY = "Chimvàng";
  private static final String DIGITS = "0987654321";

  private final CommandSideDatabase database = CommandSideDatabase.create();
  private final CommandSideNode node = database.node();
  private final CommandSideNode other = database.node();
  private final Country country = new Country(node);
  private final UnitId bureau =
      country.unit(
          DISTRICT_BUREAU,
          "Phòng",
          country.unit(PROVINCIAL_DEPARTMENT, "Sở GD&ĐT", country.ministry));

  @AfterAll
  void drop() {
    database.close();
  }

  @Test
  void whatIsToldAboutAPersonIsNotToBeReadInTheDatabase() {
    PersonId person = registered(CANARY, DIGITS);
    node.send(link(person, CANARY + "-account"));
    for (String secret : List.of(CANARY, DIGITS, CANARY + "-account")) {
      assertThat(tablesThatHold(secret)).as(secret).isEmpty();
    }
    assertThat(payloads(person))
        .hasSize(2)
        .allMatch(json -> json.contains("{\"personal\":\"" + person));
    assertThat(first(person, other).givenName().or("")).isEqualTo(CANARY);
  }

  @Test
  void everyNodeForgetsADestroyedKeyAtOnce() {
    PersonId person = registered("Bình", null);
    assertThat(first(person, other).givenName().isErased()).isFalse();
    Instant start = Instant.now();
    node.bean(PersonalKeys.class).destroy(person);
    Eventually.until(
        "the other node has forgotten it", () -> first(person, other).givenName().isErased());
    assertThat(Duration.between(start, Instant.now())).isLessThan(KeyCache.FRESH.dividedBy(2));
    assertThat(first(person, node).familyName().isErased()).isTrue();
  }

  @Test
  void commandsGoOnAndNothingMoreIsStoredAboutThePerson() {
    PersonId person = registered("Bình", null);
    node.bean(PersonalKeys.class).destroy(person);
    assertThat(other.refusals(register(person, "Cường", null))).isEmpty();
    country.appoint(person, bureau, Position.OFFICER, LocalDate.of(2019, 10, 1), null);
    other.send(link(person, CANARY + "-again"));
    assertThat(payloads(person).getLast()).contains("\"subject\":{\"erased\":true}");
    assertThat(last(person))
        .isInstanceOfSatisfying(
            AccountLinked.class, linked -> assertThat(linked.subject().isErased()).isTrue());
    assertThat(rows("personal_key", person)).isZero();
    assertThat(rows("destroyed_person", person)).isEqualTo(1);
  }

  @Test
  void whoIsJustBeingErasedGetsNoKey() throws Exception {
    PersonId person = new PersonId(UUID.randomUUID());
    TransactionTemplate transactions =
        new TransactionTemplate(node.bean(PlatformTransactionManager.class));
    KeyTable table = new JdbcKeyTable(node.jdbc(), transactions);
    Map<PersonId, KnownKey.Wrapped> key = Map.of(person, new KnownKey.Wrapped(new byte[] {1}, 1));
    CountDownLatch made = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<Void> making =
        CompletableFuture.runAsync(
            () ->
                transactions.executeWithoutResult(
                    status -> {
                      table.make(key);
                      made.countDown();
                      await(goOn);
                    }));
    await(made);
    CompletableFuture<Void> destroying = CompletableFuture.runAsync(() -> table.destroy(person));
    Thread.sleep(500);
    assertThat(destroying).isNotDone();
    goOn.countDown();
    making.get(10, TimeUnit.SECONDS);
    destroying.get(10, TimeUnit.SECONDS);
    table.make(key);
    assertThat(table.read(Set.of(person)))
        .containsExactly(Map.entry(person, new KnownKey.Destroyed()));
  }

  @Test
  void keysAreWrappedAnew() {
    PersonId person = registered("Yến", null);
    KeyTable table =
        new JdbcKeyTable(
            node.jdbc(), new TransactionTemplate(node.bean(PlatformTransactionManager.class)));
    KnownKey.Wrapped before = Objects.requireNonNull(table.notUnder(9).get(person));
    table.replace(person, before, new KnownKey.Wrapped(before.bytes(), 9));
    assertThat(table.notUnder(9)).doesNotContainKey(person);
    table.replace(person, before, before);
    assertThat(table.notUnder(9)).containsKey(person);
  }

  private PersonId registered(String givenName, @Nullable String sectorIdentifier) {
    PersonId person = new PersonId(UUID.randomUUID());
    node.send(register(person, givenName, sectorIdentifier));
    return person;
  }

  private RegisterPerson register(
      PersonId person, String givenName, @Nullable String sectorIdentifier) {
    return new RegisterPerson(
        person,
        "Trần",
        "Thị",
        givenName,
        null,
        sectorIdentifier,
        bureau,
        country.administrator,
        Country.NOW);
  }

  private LinkAccount link(PersonId person, String subject) {
    return new LinkAccount(person, Country.ISSUER, subject, country.administrator, Country.NOW);
  }

  /** As a node reads it that may have the key at hand. */
  private static PersonRegistered first(PersonId person, CommandSideNode reader) {
    return (PersonRegistered)
        reader.bean(EventStore.class).readEvents(person.toString()).next().getPayload();
  }

  private Object last(PersonId person) {
    return node.bean(EventStore.class)
        .readEvents(person.toString())
        .asStream()
        .reduce((one, next) -> next)
        .orElseThrow()
        .getPayload();
  }

  private List<String> payloads(PersonId person) {
    return node.jdbc()
        .sql(
            "select convert_from(payload, 'UTF8') from domain_event where aggregate_identifier = ?"
                + " order by sequence_number")
        .param(person.toString())
        .query(String.class)
        .list();
  }

  private long rows(String table, PersonId person) {
    return node.jdbc()
        .sql("select count(*) from personal." + table + " where person = ?")
        .param(person.value())
        .query(Long.class)
        .single();
  }

  /** In which tables, of all there are, a text stands anywhere, as it is or as bytes. */
  private List<String> tablesThatHold(String text) {
    return node
        .jdbc()
        .sql(
            "select format('%I.%I', schemaname, tablename) from pg_tables"
                + " where schemaname in ('public', 'personal')")
        .query(String.class)
        .list()
        .stream()
        .filter(table -> holds(table, text))
        .toList();
  }

  private boolean holds(String table, String text) {
    String bytes = "encode(convert_to(?, 'UTF8'), 'hex')";
    return Stream.of("?", bytes)
        .anyMatch(
            form ->
                node.jdbc()
                    .sql(
                        "select exists (select from %s one where position(%s in one::text) > 0)"
                            .formatted(table, form))
                    .param(text)
                    .query(Boolean.class)
                    .single());
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody goes on");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
