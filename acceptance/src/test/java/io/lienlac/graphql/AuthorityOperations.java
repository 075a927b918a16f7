package io.lienlac.graphql;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import io.lienlac.api.operations.ProjectionId;
import io.lienlac.graphql.support.GlobalId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What those who run the little world have done, and have to do. */
record AuthorityOperations(AuthorityWorld world, RunningSystem system) {

  /** Of the projection whose dead letters are made up here; it is never rebuilt. */
  static final String FEEDS = "calendar_feeds";

  private static final String REBUILT = "persons";

  /** As if the projection had not been able to handle the first feed that was created. */
  private static final String DEAD_LETTER =
      """
      insert into dead_letter_entry (
        dead_letter_identifier, processing_group, sequence_identifier, sequence_index, message_type,
        event_identifier, time_stamp, payload_type, payload_revision, payload, meta_data,
        aggregate_type, aggregate_identifier, sequence_number, enqueued_at, last_touched,
        cause_type, cause_message, diagnostics)
      select ?, 'calendar-feed-projection-1', ?, 0,
        'org.axonframework.eventhandling.GenericDomainEventMessage',
        event_identifier, time_stamp, payload_type, payload_revision, payload,
        convert_to('{"position":' || global_index || '}', 'UTF8'),
        type, aggregate_identifier, sequence_number, time_stamp, time_stamp,
        'java.lang.IllegalStateException', 'made up', convert_to('{"attempts":1}', 'UTF8')
      from domain_event where payload_type like '%.CalendarFeedCreated'
      order by global_index limit 1
      """;

  void build() {
    world.name("deadLetter", deadLetter());
    String id = new GlobalId("Projection", ProjectionId.of(REBUILT).value()).toString();
    world.name("rebuilt", id);
    attempt("rebuildProjection", REBUILT);
    Eventually.until(
        "rebuilt",
        () ->
            world
                .as(Role.ADMINISTRATOR)
                .data(
                    "query($id: ID!) { node(id: $id) { ... on Projection { rebuild { state } } } }",
                    Map.of("id", id))
                .at("/node/rebuild/state")
                .asString()
                .equals("DONE"));
  }

  /** Another dead letter, in a sequence of its own. */
  String deadLetter() {
    UUID letter = UUID.randomUUID();
    try (Connection events = system.databases().events().connect();
        PreparedStatement insert = events.prepareStatement(DEAD_LETTER)) {
      insert.setString(1, letter.toString());
      insert.setString(2, letter.toString());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new GlobalId("DeadLetter", letter).toString();
  }

  /** Does it, unless there is nothing to do. */
  void attempt(String mutation, String projection) {
    GraphQl administrator = world.as(Role.ADMINISTRATOR);
    Map<String, Object> input = new HashMap<>(Map.of("name", projection));
    input.put("idempotencyKey", UUID.randomUUID().toString());
    administrator.mutate(mutation, input, "projection { id }");
  }
}
