package io.lienlac.query.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.EventMetadata;
import io.lienlac.api.upcast.EventUpcasters;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Dead letters are read as events are. */
class UpcastLettersTest {

  private static final String ADDRESSED = "io.lienlac.api.directive.DirectiveAddressed";
  private static final String RENAMED = "io.lienlac.api.organisation.UnitRenamed";

  private final DeadLetterSchema schema = DeadLetterSchema.defaultSchema();
  private final Serializer serializer = Jackson3Serializer.builder().build();
  private final UpcastLetters letters =
      new UpcastLetters(
          schema, serializer, serializer, new EventUpcasterChain(EventUpcasters.all()));

  @Test
  void whatWasWrittenInAnOlderFormComesInTheNewestOne() throws SQLException {
    JdbcDeadLetter<EventMessage<?>> letter = letters.convertToLetter(row(ADDRESSED, "1"));
    assertThat(json(letter).get("occasion").isNull()).isTrue();
    assertThat(letter.message().getMetaData()).containsEntry("position", 12);
    assertThat(letter.getIdentifier()).isEqualTo("letter");
    assertThat(letter.getSequenceIdentifier()).isEqualTo("sequence");
    assertThat(letter.message())
        .isInstanceOfSatisfying(
            DomainEventMessage.class, event -> assertThat(event.getSequenceNumber()).isEqualTo(3L))
        .isInstanceOfSatisfying(
            TrackedEventMessage.class,
            event -> assertThat(event.trackingToken().position()).hasValue(13));
  }

  @Test
  void whatIsInTheNewestFormIsLeftAlone() throws SQLException {
    assertThat(json(letters.convertToLetter(row(ADDRESSED, "2"))).has("occasion")).isFalse();
  }

  @Test
  void whatIsNewerIsMarkedAndNeverHandled() throws SQLException {
    AtomicInteger handled = new AtomicInteger();
    for (ResultSet row : new ResultSet[] {row(RENAMED, "2"), row(RENAMED + "Anew", "1")}) {
      JdbcDeadLetter<EventMessage<?>> letter = letters.convertToLetter(row);
      assertThat(letter.message().getMetaData()).containsKeys(EventMetadata.NEWER, "position");
      assertThat(
              KnownLetters.known(
                      known -> {
                        handled.incrementAndGet();
                        return Decisions.evict();
                      })
                  .apply(letter)
                  .shouldEnqueue())
          .isTrue();
    }
    assertThat(handled).hasValue(0);
  }

  @Test
  void whatIsKnownIsHandled() throws SQLException {
    JdbcDeadLetter<EventMessage<?>> letter = letters.convertToLetter(row(RENAMED, "1"));
    assertThat(letter.message().getMetaData()).doesNotContainKey(EventMetadata.NEWER);
    assertThat(KnownLetters.known(known -> Decisions.evict()).apply(letter).shouldEnqueue())
        .isFalse();
  }

  /** What is to become of it, before any class is asked for. */
  private JsonNode json(JdbcDeadLetter<EventMessage<?>> letter) {
    return serializer
        .getConverter()
        .convert(
            letter.message().serializePayload(serializer, byte[].class).getData(), JsonNode.class);
  }

  private ResultSet row(String type, String revision) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put(schema.deadLetterIdentifierColumn(), "letter");
    columns.put(schema.sequenceIdentifierColumn(), "sequence");
    columns.put(schema.sequenceIndexColumn(), 0L);
    columns.put(schema.eventIdentifierColumn(), "event");
    columns.put(schema.timestampColumn(), "2019-10-15T02:00:00.123Z");
    columns.put(schema.payloadTypeColumn(), type);
    columns.put(schema.payloadRevisionColumn(), revision);
    columns.put(schema.payloadColumn(), bytes("{}"));
    columns.put(schema.metaDataColumn(), bytes("{\"position\":12}"));
    columns.put(schema.aggregateTypeColumn(), "Directive");
    columns.put(schema.aggregateIdentifierColumn(), "aggregate");
    columns.put(schema.sequenceNumberColumn(), 3L);
    columns.put(schema.tokenTypeColumn(), GlobalSequenceTrackingToken.class.getName());
    columns.put(schema.tokenColumn(), bytes("{\"globalIndex\":13}"));
    columns.put(schema.enqueuedAtColumn(), "2019-10-15T02:00:01Z");
    columns.put(schema.lastTouchedColumn(), "2019-10-15T02:00:01Z");
    columns.put(schema.diagnosticsColumn(), bytes("{}"));
    return (ResultSet)
        Proxy.newProxyInstance(
            ResultSet.class.getClassLoader(),
            new Class<?>[] {ResultSet.class},
            (row, method, arguments) -> columns.get((String) arguments[0]));
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
