package io.lienlac.query.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.api.EventMetadata;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitRenamed;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Dead letters are read out of the event store. */
class StoredLettersTest {

  private static final String RENAMED = "io.lienlac.api.organisation.UnitRenamed";
  private static final UnitRenamed EVENT =
      new UnitRenamed(
          new UnitId(new UUID(0, 1)), "Sở", new PersonId(new UUID(0, 2)), Instant.EPOCH);

  private final DeadLetterSchema schema = DeadLetterSchema.defaultSchema();
  private final Serializer serializer = Jackson3Serializer.builder().build();
  private final StoredLetters letters =
      new StoredLetters(schema, serializer, serializer, StoredLettersTest::stored);

  @Test
  void whatTheEventTellsComesFromTheStoreAndAllElseFromTheLetter() throws SQLException {
    JdbcDeadLetter<EventMessage<?>> letter =
        letters.convertToLetter(row("aggregate", RENAMED, "1"));
    assertThat(letter.message().getPayload()).isEqualTo(EVENT);
    assertThat(letter.message().getIdentifier()).isEqualTo("event");
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
  void whatIsNotInTheStoreIsNotMadeUp() {
    assertThatThrownBy(() -> letters.convertToLetter(row("another", RENAMED, "1")))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void whatIsNewerIsMarkedAndNeverHandled() throws SQLException {
    AtomicInteger handled = new AtomicInteger();
    for (ResultSet row :
        new ResultSet[] {row("another", RENAMED, "2"), row("another", RENAMED + "Anew", "1")}) {
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
    JdbcDeadLetter<EventMessage<?>> letter =
        letters.convertToLetter(row("aggregate", RENAMED, "1"));
    assertThat(letter.message().getMetaData()).doesNotContainKey(EventMetadata.NEWER);
    assertThat(KnownLetters.known(known -> Decisions.evict()).apply(letter).shouldEnqueue())
        .isFalse();
  }

  private static DomainEventMessage<?> stored(String aggregate, long sequenceNumber) {
    if (!aggregate.equals("aggregate")) {
      throw new NoSuchElementException(aggregate);
    }
    return new GenericDomainEventMessage<>(
        "OrganisationUnit", aggregate, sequenceNumber, EVENT, Map.of(), "event", Instant.EPOCH);
  }

  private ResultSet row(String aggregate, String type, String revision) {
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
    columns.put(schema.aggregateTypeColumn(), "OrganisationUnit");
    columns.put(schema.aggregateIdentifierColumn(), aggregate);
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
