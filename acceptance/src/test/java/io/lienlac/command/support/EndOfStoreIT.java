package io.lienlac.command.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.WithoutViews;
import io.lienlac.api.organisation.UnitRenamed;
import io.lienlac.command.CommandSideDatabase;
import io.lienlac.command.CommandSideNode;
import io.lienlac.command.Country;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever waits for what is appended keeps all that one look finds in memory. */
@WithoutViews
class EndOfStoreIT {

  private static final int EVENTS = 2 * BoundedEventStorageEngine.MOST_IN_ONE_LOOK;

  @Test
  void aLookOfWhoeverWaitsIsBounded() {
    try (CommandSideDatabase database = CommandSideDatabase.create()) {
      CommandSideNode node = database.node();
      append(node, new Country(node));
      EventStorageEngine engine = node.bean(EventStorageEngine.class);

      List<TrackedEventMessage<?>> all = read(engine, null, false);
      assertThat(all).hasSizeGreaterThan(EVENTS);

      List<TrackedEventMessage<?>> look = read(engine, null, true);
      assertThat(look).hasSize(BoundedEventStorageEngine.MOST_IN_ONE_LOOK);
      assertThat(read(engine, look.getLast().trackingToken(), true))
          .hasSize(BoundedEventStorageEngine.MOST_IN_ONE_LOOK)
          .extracting(EventMessage::getIdentifier)
          .first()
          .isEqualTo(all.get(look.size()).getIdentifier());
    }
  }

  private static void append(CommandSideNode node, Country country) {
    EventStorageEngine engine = node.bean(EventStorageEngine.class);
    List<? extends EventMessage<?>> events =
        IntStream.range(0, EVENTS).mapToObj(number -> renamed(country)).toList();
    TransactionTemplate transaction = node.bean(TransactionTemplate.class);
    for (int from = 0; from < EVENTS; from += BoundedEventStorageEngine.MOST_EVENTS) {
      List<? extends EventMessage<?>> some =
          events.subList(from, from + BoundedEventStorageEngine.MOST_EVENTS);
      transaction.executeWithoutResult(status -> engine.appendEvents(some));
    }
  }

  private static EventMessage<?> renamed(Country country) {
    return new GenericDomainEventMessage<>(
        "Unit",
        UUID.randomUUID().toString(),
        0,
        new UnitRenamed(country.ministry, "Bộ cũ", country.administrator, Country.NOW));
  }

  private static List<TrackedEventMessage<?>> read(
      EventStorageEngine engine, @Nullable TrackingToken after, boolean waiting) {
    try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(after, waiting)) {
      return events.<TrackedEventMessage<?>>map(event -> event).toList();
    }
  }
}
