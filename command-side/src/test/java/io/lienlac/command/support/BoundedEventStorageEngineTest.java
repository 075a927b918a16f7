package io.lienlac.command.support;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.command.personal.FakeKeys;
import java.util.Collections;
import java.util.List;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

class BoundedEventStorageEngineTest {

  private final BoundedEventStorageEngine engine =
      new BoundedEventStorageEngine(
          JdbcEventStorageEngine.builder()
              .eventSerializer(Jackson3Serializer.builder().build())
              .snapshotSerializer(Jackson3Serializer.builder().build())
              .transactionManager(NoTransactionManager.INSTANCE)
              .connectionProvider(
                  () -> {
                    throw new UnsupportedOperationException("asked for a connection");
                  }),
          FakeKeys.payloads());

  @Test
  void refusesMoreThanAThousandEventsAtOnce() {
    assertThatThrownBy(() -> engine.appendEvents(events(1_001)))
        .isInstanceOf(EventStoreException.class)
        .hasMessageContaining("1001");
  }

  @Test
  void goesToTheDatabaseWithAThousand() {
    assertThatThrownBy(() -> engine.appendEvents(events(1_000)))
        .hasMessageContaining("asked for a connection");
  }

  private static List<EventMessage<String>> events(int count) {
    return Collections.nCopies(count, GenericEventMessage.asEventMessage("event"));
  }
}
