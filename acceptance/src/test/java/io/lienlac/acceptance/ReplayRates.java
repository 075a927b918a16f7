package io.lienlac.acceptance;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.lienlac.Databases;
import io.lienlac.Eventually;
import io.lienlac.query.QuerySideNode;
import io.lienlac.query.support.Patient;
import io.lienlac.query.support.ProjectionRuns;
import io.lienlac.query.support.RunningProjection;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;

/**
 * How fast each projection makes its view again from the first event on, one after the other, while
 * the others have nothing to do; no other node may run.
 */
final class ReplayRates {

  private static final Duration PATIENCE = Duration.ofHours(1);

  private final Map<String, Double> seconds = new TreeMap<>();
  private final int events;
  private final double readSeconds;

  private ReplayRates(int events, double readSeconds) {
    this.events = events;
    this.readSeconds = readSeconds;
  }

  /**
   * @param wanted says by its name which projection is measured
   */
  static ReplayRates measure(Databases databases, Predicate<String> wanted) {
    EventLog log = new EventLog(databases);
    ReplayRates rates = new ReplayRates(log.size(), readAll(databases));
    int last = log.number("select max(global_index) from domain_event");
    try (MongoClient client = MongoClients.create(databases.mongodbUri());
        QuerySideNode node = QuerySideNode.unrecorded(databases, client)) {
      node.waitForViews();
      for (RunningProjection running : node.bean(ProjectionRuns.class).all()) {
        StreamingEventProcessor processor = running.processor();
        if (wanted.test(processor.getName())) {
          rates.seconds.put(processor.getName(), replay(processor, last));
        }
      }
    }
    return rates;
  }

  /** By the names of the processors. */
  Map<String, Figure> figures() {
    Map<String, Figure> figures = new TreeMap<>();
    seconds.forEach(
        (name, each) ->
            figures.put(
                name,
                new Figure(
                    "replay of %,d events: %s".formatted(events, name),
                    events / each,
                    "/s",
                    events / readSeconds,
                    "> 20,000/s")));
    return figures;
  }

  /** How long the projection took whose name begins so. */
  double secondsOf(String projection) {
    return seconds.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(projection))
        .mapToDouble(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static double readAll(Databases databases) {
    try (BareEventStore store =
        BareEventStore.in(databases.events(), databases.stack().personalKeys())) {
      store.readAll();
      long start = System.nanoTime();
      store.readAll();
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private static double replay(StreamingEventProcessor processor, long last) {
    Eventually.until("it has come along", PATIENCE, () -> isAt(last, processor));
    processor.shutDown();
    Eventually.until("it has stopped", () -> processor.processingStatus().isEmpty());
    Patient.until(
        () -> {
          processor.resetTokens();
          return true;
        });
    long start = System.nanoTime();
    processor.start();
    Eventually.until("it is made again", PATIENCE, () -> isAt(last, processor));
    return (System.nanoTime() - start) / 1e9;
  }

  private static boolean isAt(long last, StreamingEventProcessor processor) {
    Collection<EventTrackerStatus> segments = processor.processingStatus().values();
    return !segments.isEmpty()
        && segments.stream().allMatch(each -> each.getCurrentPosition().orElse(-1) >= last);
  }
}
