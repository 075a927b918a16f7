package io.lienlac.command.ledger;

import io.lienlac.Eventually;
import io.lienlac.WithoutViews;
import io.lienlac.command.CommandSideDatabase;
import io.lienlac.command.CommandSideNode;
import io.lienlac.command.Country;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever changes history by SQL is found out by the server itself, each time, by its place. */
@SuppressWarnings("NullAway.Init")
@WithoutViews
class TamperingIT {

  private static final List<String> CHANGES =
      List.of(
          "payload = set_byte(payload, 3, get_byte(payload, 3) # 1)",
          "meta_data = set_byte(meta_data, 1, get_byte(meta_data, 1) # 1)",
          "type = 'Other'",
          "payload_type = payload_type || 'x'",
          "payload_revision = '0'",
          "time_stamp = '2019-10-15T02:00:00.001Z'",
          "sequence_number = sequence_number + 1000",
          "aggregate_identifier = gen_random_uuid()::text",
          "event_identifier = gen_random_uuid()::text",
          "mac = set_byte(mac, 10, get_byte(mac, 10) # 1)");

  private static CommandSideDatabase database;
  private static CommandSideNode node;
  private static LedgerTables ledger;

  @BeforeAll
  static void build() {
    database = CommandSideDatabase.create();
    node = database.node();
    Country country = new Country(node);
    IntStream.range(0, 20).forEach(n -> country.person("Bình", country.ministry));
    ledger = new LedgerTables(node.jdbc()).awaitWhole();
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  /** An event that no other test has to do with. */
  private static long event() {
    return ledger.number(
        """
        select max(global_index) from domain_event e
        where not exists (select from ledger_finding f where f.place = e.global_index)
        """);
  }

  private static void execute(String statement, Object... parameters) {
    node.jdbc().sql(statement).params(parameters).update();
  }

  private static void awaitFinding(String kind, long place) {
    Eventually.until(
        kind + " is named",
        () ->
            ledger.number(
                    "select count(*) from ledger_finding where kind = '%s' and place = %d"
                        .formatted(kind, place))
                == 1);
  }

  @Test
  void aChangedEventIsNamedWhateverWasChanged() {
    Map<String, Long> places = new LinkedHashMap<>();
    long place = event();
    for (String change : CHANGES) {
      execute("update domain_event set " + change + " where global_index = ?", place);
      places.put(change, place);
      place--;
    }
    places.forEach((change, changed) -> awaitFinding("CHANGED", changed));
  }

  @Test
  void aDeletedEventIsNamed() {
    long place = event();
    execute("delete from domain_event where global_index = ?", place);
    awaitFinding("MISSING", place);
  }

  @Test
  void eventsThatWereExchangedAreNamed() {
    long place = event();
    long other = place - 1;
    execute("update domain_event set global_index = -1 where global_index = ?", place);
    execute("update domain_event set global_index = ? where global_index = ?", place, other);
    execute("update domain_event set global_index = ? where global_index = -1", other);
    awaitFinding("CHANGED", place);
    awaitFinding("CHANGED", other);
  }

  @Test
  void anEventInTheMiddleIsNamedAndRefused() {
    long place = event();
    String forged = UUID.randomUUID().toString();
    execute("delete from domain_event where global_index = ?", place);
    execute("delete from ledger_leaf where global_index = ?", place);
    execute(
        """
        insert into domain_event (global_index, event_identifier, aggregate_identifier,
          sequence_number, type, time_stamp, payload_type, payload, meta_data)
        values (?, ?, gen_random_uuid()::text, 0, 'Unit', '2026', 'x', '', '{}')
        """,
        place,
        forged);
    Eventually.until(
        "it is refused",
        () ->
            ledger.number(
                    "select count(*) from ledger_refusal where event_identifier = '%s'"
                        .formatted(forged))
                == 1);
    awaitFinding("UNSEALED", place);
  }

  @Test
  void theLedgerItselfIsHeldAgainstWhatWasSigned() {
    PublishedCheckpoint newest = new JdbcCheckpoints(node.jdbc()).last().orElseThrow();
    execute(
        "update ledger_checkpoint set note = replace(note, ?, ?) where size = ?",
        newest.root().toString(),
        TreeHash.EMPTY.toString(),
        newest.size());
    awaitFinding("CHECKPOINT", newest.size());
  }
}
