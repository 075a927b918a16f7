package io.lienlac.acceptance;

import io.lienlac.GraphQl;
import io.lienlac.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Hears of up to three letters, goes away, and comes to the next node with the last cursor. */
final class Wanderer implements Runnable {

  private final Arrivals arrivals;
  private final List<GraphQl> nodes;
  private final List<String> heard = new ArrayList<>();
  private volatile boolean stopped;
  private String cursor;
  private int journeys;

  /**
   * Listens from now on.
   *
   * @param nodes as somebody uses them who acts for the unit
   */
  Wanderer(Arrivals arrivals, List<GraphQl> nodes) {
    this.arrivals = arrivals;
    this.nodes = nodes;
    try (Listener listener = nodes.getLast().listen(arrivals.fromNow())) {
      this.cursor = Arrivals.cursor(listener.next());
    }
  }

  @Override
  public void run() {
    while (!stopped) {
      GraphQl node = nodes.get(journeys++ % nodes.size());
      try (Listener listener = node.listen(arrivals.after(cursor))) {
        for (int i = 0; i <= 3 && hear(listener); i++) {
          // The next one.
        }
      } catch (RuntimeException nodeIsAway) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      }
    }
  }

  private boolean hear(Listener listener) {
    JsonNode message = listener.message(2_000).orElse(null);
    if (message == null || !message.path("type").asString().equals("next")) {
      return false;
    }
    JsonNode event = message.at("/payload/data/inboxItemArrived");
    if (Arrivals.hasLetter(event)) {
      synchronized (this) {
        heard.add(Arrivals.letter(event));
      }
    }
    cursor = Arrivals.cursor(event);
    return true;
  }

  synchronized List<String> heard() {
    return List.copyOf(heard);
  }

  int journeys() {
    return journeys;
  }

  void stop() {
    stopped = true;
  }
}
