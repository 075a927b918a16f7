package io.lienlac.query.support;

import io.lienlac.query.api.operations.RebuildState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What administrators want rebuilt. The write side writes it down in the transaction of their
 * commands; the nodes look there what they have to do, and note what is done.
 */
public final class Rebuilds {

  private final JdbcClient events;

  public Rebuilds(JdbcClient events) {
    this.events = events;
  }

  /**
   * Says which projections there are, and in which generation; what is not named here cannot be
   * rebuilt.
   */
  public void name(Collection<ProjectionDefinition> definitions) {
    for (ProjectionDefinition definition : definitions) {
      events
          .sql(
              """
              insert into projection (name, processing_group, kept_generation) values (?, ?, ?)
              on conflict (name) do update set kept_generation = excluded.kept_generation
              where projection.kept_generation is distinct from excluded.kept_generation
              """)
          .params(definition.name(), definition.group(), definition.generation())
          .update();
    }
  }

  /** By the name of the projection; without those of which no rebuild was ever asked for. */
  Map<String, Rebuild> read() {
    Map<String, Rebuild> read = new HashMap<>();
    events
        .sql(
            """
            select name, run, generation, state, started_at from projection where run > 0
            """)
        .query((row, number) -> rebuild(row))
        .list()
        .forEach(rebuild -> read.put(rebuild.name(), rebuild));
    return read;
  }

  /** The first node that sees it says which generation is made again. */
  void begin(ProjectionDefinition run) {
    events
        .sql(
            """
            update projection set generation = ?
            where name = ? and run = ? and generation is null
            """)
        .params(run.generation(), run.name(), run.run())
        .update();
  }

  /** Whether it is done now: it was not held up or cancelled in the last moment. */
  boolean finish(ProjectionDefinition run) {
    return events
            .sql(
                """
                update projection set state = 'DONE'
                where name = ? and run = ? and state in ('RUNNING', 'DONE')
                """)
            .params(run.name(), run.run())
            .update()
        == 1;
  }

  private static Rebuild rebuild(ResultSet row) throws SQLException {
    return new Rebuild(
        row.getString("name"),
        row.getInt("run"),
        row.getObject("generation", Integer.class),
        RebuildState.valueOf(row.getString("state")),
        Objects.requireNonNull(row.getObject("started_at", OffsetDateTime.class)).toInstant());
  }
}
