package io.lienlac.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.lienlac.Eventually;
import io.lienlac.WithoutViews;
import io.lienlac.api.organisation.OrganisationCommand.RenameUnit;
import io.lienlac.api.organisation.UnitRenamed;
import io.lienlac.command.CommandSideDatabase;
import io.lienlac.command.CommandSideNode;
import io.lienlac.command.Country;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What the application stores is sealed, once and in no order but that in which it is seen. */
@SuppressWarnings("NullAway.Init")
@WithoutViews
class SealingIT {

  private static final AtomicInteger NAMES = new AtomicInteger();

  private static CommandSideDatabase database;
  private static CommandSideNode node;
  private static Country country;
  private static LedgerTables ledger;

  @BeforeAll
  static void build() {
    database = CommandSideDatabase.create();
    node = database.node();
    country = new Country(node);
    ledger = new LedgerTables(node.jdbc());
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @AfterEach
  void whatIsSealedIsWhole() {
    ledger.awaitWhole().check();
    ledger.checkCheckpoints();
    assertThat(ledger.texts("select subject from ledger_finding")).isEmpty();
  }

  private static void rename() {
    node.send(
        new RenameUnit(
            country.ministry,
            "Bộ " + NAMES.incrementAndGet(),
            country.administrator,
            Country.NOW));
  }

  @Test
  void whatIsStoredIsSealedAndPublished() {
    long before = ledger.number("select count(*) from ledger_leaf");
    rename();
    ledger.awaitWhole();
    assertThat(ledger.number("select count(*) from ledger_leaf")).isGreaterThan(before);
    PublishedCheckpoint newest = new JdbcCheckpoints(node.jdbc()).last().orElseThrow();
    assertThat(node.bean(SigningKeys.class).haveSigned(newest.note())).isTrue();
    assertThat(newest.note().text()).startsWith(CommandSideNode.LEDGER + "\n");
    assertThat(ledger.number("select count(*) from domain_event where mac is null")).isZero();
  }

  @Test
  void whatIsCommittedLateIsSealedOnce() throws Exception {
    UUID late = UUID.randomUUID();
    CountDownLatch appended = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () ->
                node.bean(TransactionTemplate.class)
                    .executeWithoutResult(
                        status -> {
                          append(late);
                          appended.countDown();
                          await(mayCommit);
                        }),
            Thread::startVirtualThread);
    appended.await();
    rename();
    long renamed = ledger.number("select max(global_index) from domain_event");
    Eventually.until(
        "what was stored after it is sealed before it",
        () ->
            ledger.number("select count(*) from ledger_leaf where global_index = " + renamed)
                == 1);
    mayCommit.countDown();
    writer.join();
    ledger.awaitWhole();
    String place =
        "select %s from ledger_leaf where global_index = (select global_index from domain_event"
            + " where aggregate_identifier = '"
            + late
            + "')";
    assertThat(ledger.number(place.formatted("count(*)"))).isEqualTo(1);
    assertThat(ledger.number(place.formatted("global_index"))).isLessThan(renamed);
    assertThat(ledger.number(place.formatted("leaf_index")))
        .isGreaterThan(
            ledger.number("select leaf_index from ledger_leaf where global_index = " + renamed));
  }

  /** Past the directory, whose rows it would hold. */
  private static void append(UUID aggregate) {
    node.bean(EventStorageEngine.class)
        .appendEvents(
            List.of(
                new GenericDomainEventMessage<>(
                    "OrganisationUnit",
                    aggregate.toString(),
                    0,
                    new UnitRenamed(
                        country.ministry, "Bộ cũ", country.administrator, Country.NOW))));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aRowThatWasPutInIsNamedAndStopsNothing() {
    String forged = UUID.randomUUID().toString();
    node.jdbc()
        .sql(
            """
            insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type,
              time_stamp, payload_type, payload_revision, payload, meta_data, mac)
            select ?, gen_random_uuid()::text, 0, type, time_stamp, payload_type, payload_revision,
              payload, meta_data, mac
            from domain_event where mac is not null order by global_index limit 1
            """)
        .param(forged)
        .update();
    rename();
    ledger.awaitWhole();
    assertThat(
            ledger.texts(
                "select reason from ledger_refusal where event_identifier = '" + forged + "'"))
        .containsExactly("NOT_VOUCHED_FOR");
  }

  @Test
  void whoeverSealsBesideTheNodeStepsBack() throws Exception {
    try (LedgerConnection connection = LedgerConnection.open(SealingIT::connect)) {
      Sealer second = sealer(connection);
      rename();
      ledger.awaitWhole();
      assertThatThrownBy(second::round).hasMessage("another one seals, too");
    }
  }

  @Test
  void twoByForceSealNothingTwice() {
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Integer> second =
        CompletableFuture.supplyAsync(() -> sealByForce(over), Thread::startVirtualThread);
    for (int i = 0; i < 100; i++) {
      rename();
    }
    over.set(true);
    assertThat(second.join()).as("leaves of the second").isPositive();
  }

  /** Without the lock; each failure is that of a transaction in which the other one was first. */
  private static int sealByForce(AtomicBoolean over) {
    int leaves = 0;
    while (!over.get()) {
      try (LedgerConnection connection = LedgerConnection.open(SealingIT::connect)) {
        Sealer sealer = sealer(connection);
        while (!over.get()) {
          leaves += sealer.round().leaves().size();
        }
      } catch (SQLException | RuntimeException stepsBack) {
        Thread.onSpinWait();
      }
    }
    return leaves;
  }

  private static Sealer sealer(LedgerConnection connection) {
    return Sealer.resume(
        connection.sealingStore(), node.bean(MacKeys.class), InstantSource.system());
  }

  private static Connection connect() throws SQLException {
    HikariDataSource pool = node.bean(HikariDataSource.class);
    return DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
  }

  @Test
  void whoeverWaitsTakesOver() {
    List<CommandSideNode> two = List.of(database.node(), database.node());
    rename();
    ledger.awaitWhole();
    node.jdbc()
        .sql(
            """
            select pg_terminate_backend(pid) from pg_locks
            where locktype = 'advisory' and granted and mode = 'ExclusiveLock'
              and database = (select oid from pg_database where datname = current_database())
            """)
        .query()
        .listOfRows();
    rename();
    ledger.awaitWhole();
    two.forEach(CommandSideNode::close);
  }
}
