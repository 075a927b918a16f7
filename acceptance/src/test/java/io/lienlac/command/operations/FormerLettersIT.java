package io.lienlac.command.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.WithoutViews;
import io.lienlac.api.operations.DeadLetterId;
import io.lienlac.command.CommandSideDatabase;
import io.lienlac.command.CommandSideNode;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which dead letters somebody still works at: nodes say which generation they keep. */
@WithoutViews
class FormerLettersIT {

  @Test
  void whatIsOfAGenerationBeforeTheOneThatIsKeptIsFormer() {
    try (CommandSideDatabase database = CommandSideDatabase.create()) {
      CommandSideNode node = database.node();
      JdbcClient jdbc = node.bean(JdbcClient.class);
      jdbc.sql("insert into projection (name, processing_group) values ('units', 'unit-view')")
          .update();
      assertThat(isFormer(node, "unit-view-1")).contains(false);

      jdbc.sql("update projection set kept_generation = 10").update();
      assertThat(isFormer(node, "unit-view-9")).contains(true);
      assertThat(isFormer(node, "unit-view-9-12")).contains(true);
      assertThat(isFormer(node, "unit-view-10")).contains(false);
      assertThat(isFormer(node, "unit-view-10-1")).contains(false);
      assertThat(isFormer(node, "unit-view-11")).contains(false);
      assertThat(isFormer(node, "person-view-9")).isEmpty();
    }
  }

  private static Optional<Boolean> isFormer(CommandSideNode node, String processor) {
    UUID letter = UUID.randomUUID();
    node.bean(JdbcClient.class)
        .sql(
            """
            insert into dead_letter_entry (dead_letter_identifier, processing_group,
              sequence_identifier, sequence_index, message_type, event_identifier, time_stamp,
              payload_type, payload, enqueued_at)
            values (?, ?, 'sequence', 0, 'type', gen_random_uuid(), '', 'type', '', '')
            """)
        .params(letter.toString(), processor)
        .update();
    return node.bean(ReadSide.class)
        .deadLetter("units", new DeadLetterId(letter))
        .map(KnownDeadLetter::former);
  }
}
