package io.lienlac.query;

import io.lienlac.api.DomainEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/**
 * Something that happened to an aggregate.
 *
 * @param id the event's, wherever and in whatever order it is stored
 */
public record StoredFact(
    UUID id, Instant at, String type, String aggregate, long sequenceNumber, DomainEvent event) {

  public DomainEventMessage<?> message() {
    return new GenericDomainEventMessage<>(
        type, aggregate, sequenceNumber, event, Map.of(), id.toString(), at);
  }

  /** Another legal order of the same: each aggregate keeps its own. */
  public static List<StoredFact> shuffled(List<StoredFact> facts, long seed) {
    Random random = new Random(seed);
    Map<String, List<StoredFact>> byAggregate = new HashMap<>();
    List<String> turns = new ArrayList<>();
    for (StoredFact fact : facts) {
      byAggregate.computeIfAbsent(fact.aggregate(), key -> new ArrayList<>()).add(fact);
      turns.add(fact.aggregate());
    }
    Collections.shuffle(turns, random);
    return turns.stream()
        .map(aggregate -> byAggregate.getOrDefault(aggregate, List.of()).removeFirst())
        .toList();
  }
}
