package io.lienlac.command.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

/** What is put into the table for an event, and that it is vouched for. */
class AppendingEventsTest {

  private final List<String> prepared = new ArrayList<>();
  private final List<Map<Integer, Object>> rows = new ArrayList<>();
  private Map<Integer, Object> row = new HashMap<>();

  /** Something that has happened. */
  @Revision("3")
  record Happened(String what) {}

  @Test
  void eachEventIsStoredWithWhatVouchesForIt() throws SQLException {
    new AuthenticatedAppend(FakeLedger.KEYS)
        .build(
            proxy(Connection.class),
            new EventSchema(),
            byte[].class,
            List.of(message(4, "một"), message(5, "hai")),
            Jackson3Serializer.builder().revisionResolver(new AnnotationRevisionResolver()).build(),
            (statement, place, time) -> {
              throw new UnsupportedOperationException();
            });
    assertThat(prepared).hasSize(1);
    assertThat(prepared.getFirst()).contains(", mac) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    assertThat(rows).hasSize(2);
    StoredEvent first = stored(rows.getFirst());
    assertThat(first.sequenceNumber()).isEqualTo(4);
    assertThat(first.revision()).isEqualTo("3");
    assertThat(first.time()).isEqualTo("2019-10-15T02:00:00.123Z");
    assertThat(new String(first.payload(), UTF_8)).isEqualTo("{\"what\":\"một\"}");
    for (Map<Integer, Object> each : rows) {
      assertThat(FakeLedger.KEYS.vouchFor(new PlacedEvent(1, stored(each), (byte[]) each.get(10))))
          .isTrue();
    }
  }

  private static GenericDomainEventMessage<Happened> message(long sequenceNumber, String what) {
    return new GenericDomainEventMessage<>(
        "Unit",
        "a1000000-0000-4000-8000-000000000001",
        sequenceNumber,
        new Happened(what),
        Map.of("actorId", "x"),
        "e1000000-0000-4000-8000-00000000000" + sequenceNumber,
        Instant.parse("2019-10-15T02:00:00.123Z"));
  }

  /** In the order of the columns in Axon's own statement. */
  private static StoredEvent stored(Map<Integer, Object> row) {
    return new StoredEvent(
        text(row, 1),
        text(row, 4),
        text(row, 2),
        (Long) Objects.requireNonNull(row.get(3)),
        text(row, 6),
        text(row, 7),
        text(row, 5),
        (byte[]) Objects.requireNonNull(row.get(9)),
        (byte[]) Objects.requireNonNull(row.get(8)));
  }

  private static String text(Map<Integer, Object> row, int place) {
    return (String) Objects.requireNonNull(row.get(place));
  }

  /** Notes what it is told. */
  private <T> T proxy(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "prepareStatement" -> {
                    prepared.add((String) arguments[0]);
                    yield proxy(PreparedStatement.class);
                  }
                  case "setString", "setLong", "setBytes" -> {
                    row.put((Integer) arguments[0], arguments[1]);
                    yield "";
                  }
                  case "addBatch" -> {
                    rows.add(row);
                    row = new HashMap<>();
                    yield "";
                  }
                  default -> throw new UnsupportedOperationException(method.getName());
                }));
  }
}
