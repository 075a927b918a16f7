package io.lienlac.command.operations;

import io.lienlac.api.operations.DeadLetterEvicted;
import io.lienlac.api.operations.DeadLetterRetried;
import io.lienlac.api.operations.ProjectionRebuildCancelled;
import io.lienlac.api.operations.ProjectionRebuildPaused;
import io.lienlac.api.operations.ProjectionRebuildResumed;
import io.lienlac.api.operations.ProjectionRebuildStarted;
import io.lienlac.command.directory.DirectoryGroup;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the nodes what to do, in the transaction of the command. */
@Component
@ProcessingGroup(DirectoryGroup.NAME)
class OperationsRecorder {

  private final JdbcClient jdbc;

  OperationsRecorder(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(ProjectionRebuildStarted event) {
    jdbc.sql(
            """
            update projection
            set run = ?, generation = null, state = 'RUNNING', started_at = ? where name = ?
            """)
        .params(event.run(), event.startedAt().atOffset(ZoneOffset.UTC), event.projection())
        .update();
  }

  @EventHandler
  void on(ProjectionRebuildPaused event) {
    become("PAUSED", event.projection());
  }

  @EventHandler
  void on(ProjectionRebuildResumed event) {
    become("RUNNING", event.projection());
  }

  @EventHandler
  void on(ProjectionRebuildCancelled event) {
    become("CANCELLED", event.projection());
  }

  @EventHandler
  void on(DeadLetterRetried event) {
    jdbc.sql(
            """
            insert into dead_letter_retry (dead_letter_identifier, requested_at) values (?, ?)
            on conflict do nothing
            """)
        .params(event.deadLetterId().toString(), event.retriedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @EventHandler
  void on(DeadLetterEvicted event) {
    jdbc.sql("delete from dead_letter_entry where dead_letter_identifier = ?")
        .param(event.deadLetterId().toString())
        .update();
  }

  private void become(String state, String projection) {
    jdbc.sql("update projection set state = ? where name = ?").params(state, projection).update();
  }
}
