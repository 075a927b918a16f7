package io.lienlac.graphql.live;

import io.lienlac.graphql.limits.Limits;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Counts the streams that are open on this node. */
@Component
class OpenStreams {

  private final Map<String, Integer> byConnection = new ConcurrentHashMap<>();
  private final Map<String, Integer> byAccount = new ConcurrentHashMap<>();
  private final Limits limits;

  OpenStreams(Limits limits) {
    this.limits = limits;
  }

  /** The same stream; one that is too many fails at its beginning. */
  <T> Flux<T> count(
      String connection, String account, Flux<T> events, Supplier<RuntimeException> tooMany) {
    return Flux.defer(
        () -> {
          boolean within =
              add(byConnection, connection) <= limits.subscriptionsPerConnection()
                  & add(byAccount, account) <= limits.subscriptionsPerAccount();
          Flux<T> stream = within ? events : Flux.error(tooMany);
          return stream.doFinally(
              end -> {
                remove(byConnection, connection);
                remove(byAccount, account);
              });
        });
  }

  /** How many there are. */
  int count() {
    return byAccount.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static int add(Map<String, Integer> counts, String key) {
    return counts.merge(key, 1, Integer::sum);
  }

  private static void remove(Map<String, Integer> counts, String key) {
    counts.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
  }
}
