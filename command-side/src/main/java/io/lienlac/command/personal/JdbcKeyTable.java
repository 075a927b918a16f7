package io.lienlac.command.personal;

import io.lienlac.api.organisation.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keys in PostgreSQL, in a schema of their own. Who makes keys and who destroys one exclude each
 * other for a person: else a key could be made, unseen, for one who is just being erased.
 */
final class JdbcKeyTable implements KeyTable {

  /** Nodes hear on it whose key was destroyed. */
  static final String CHANNEL = "lienlac_destroyed_keys";

  private static final int AT_ONCE = 500;

  /** Of the locks: others of this application have other ones. */
  private static final long LOCKS = 0x7065_7273_6f6eL;

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  JdbcKeyTable(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public Map<PersonId, KnownKey> read(Set<PersonId> persons) {
    Map<PersonId, KnownKey> known = new HashMap<>();
    jdbc.sql(
            """
            select person, wrapped_key, key_number from personal.personal_key
            where person = any (cast(:persons as uuid[]))
            union all
            select person, null, null from personal.destroyed_person
            where person = any (cast(:persons as uuid[]))
            """)
        .param("persons", texts(persons))
        .query((row, number) -> Map.entry(person(row), known(row)))
        .list()
        .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
    return known;
  }

  @Override
  public void make(Map<PersonId, KnownKey.Wrapped> keys) {
    transactions.executeWithoutResult(
        status -> {
          lock("pg_advisory_xact_lock_shared", keys.keySet());
          keys.forEach(this::insert);
        });
  }

  private void insert(PersonId person, KnownKey.Wrapped key) {
    jdbc.sql(
            """
            insert into personal.personal_key (person, wrapped_key, key_number)
            select cast(:person as uuid), cast(:wrapped as bytea), cast(:number as integer)
            where not exists (select from personal.destroyed_person where person = :person)
            on conflict (person) do nothing
            """)
        .param("person", person.value())
        .param("wrapped", key.bytes())
        .param("number", key.number())
        .update();
  }

  @Override
  public void destroy(PersonId person) {
    transactions.executeWithoutResult(
        status -> {
          lock("pg_advisory_xact_lock", Set.of(person));
          jdbc.sql("delete from personal.personal_key where person = ?")
              .param(person.value())
              .update();
          jdbc.sql(
                  """
                  insert into personal.destroyed_person (person) values (?) on conflict do nothing
                  """)
              .param(person.value())
              .update();
          jdbc.sql("select pg_notify(?, ?)")
              .params(CHANNEL, person.toString())
              .query((row, number) -> number)
              .list();
        });
  }

  @Override
  public Map<PersonId, KnownKey.Wrapped> notUnder(int number) {
    List<Entry<PersonId, KnownKey.Wrapped>> some =
        jdbc.sql(
                """
                select person, wrapped_key, key_number from personal.personal_key
                where key_number <> ? limit ?
                """)
            .params(number, AT_ONCE)
            .query((row, index) -> Map.entry(person(row), wrapped(row)))
            .list();
    Map<PersonId, KnownKey.Wrapped> found = new HashMap<>();
    some.forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  @Override
  public void replace(PersonId person, KnownKey.Wrapped before, KnownKey.Wrapped after) {
    jdbc.sql(
            """
            update personal.personal_key set wrapped_key = :after, key_number = :number
            where person = :person and wrapped_key = :before
            """)
        .param("after", after.bytes())
        .param("number", after.number())
        .param("person", person.value())
        .param("before", before.bytes())
        .update();
  }

  /** In one order, so that nobody waits for somebody who waits for them. */
  private void lock(String how, Collection<PersonId> persons) {
    jdbc.sql(
            "select "
                + how
                + "(hashtextextended(person, :locks))"
                + " from unnest(cast(:persons as text[])) as person order by person")
        .param("locks", LOCKS)
        .param("persons", texts(persons))
        .query((row, number) -> number)
        .list();
  }

  private static String[] texts(Collection<PersonId> persons) {
    return persons.stream().map(PersonId::toString).toArray(String[]::new);
  }

  private static PersonId person(ResultSet row) throws SQLException {
    return new PersonId(row.getObject("person", UUID.class));
  }

  private static KnownKey known(ResultSet row) throws SQLException {
    return row.getBytes("wrapped_key") == null ? new KnownKey.Destroyed() : wrapped(row);
  }

  private static KnownKey.Wrapped wrapped(ResultSet row) throws SQLException {
    return new KnownKey.Wrapped(row.getBytes("wrapped_key"), row.getInt("key_number"));
  }
}
