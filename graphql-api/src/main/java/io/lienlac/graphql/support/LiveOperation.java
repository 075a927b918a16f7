package io.lienlac.graphql.support;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import io.lienlac.query.api.organisation.Scope;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.dataloader.DataLoader;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A subscription, which lasts longer than what is known of its subscriber at its beginning. */
@Component
public class LiveOperation {

  private final ExecutorService beginners = Executors.newVirtualThreadPerTaskExecutor();
  private final RefusedFields refused;

  LiveOperation(RefusedFields refused) {
    this.refused = refused;
  }

  /**
   * What has to be asked of a database before the first event. Its thread is never interrupted: it
   * may be the one that writes to the client.
   */
  public <T> Mono<T> begun(Supplier<T> beginning) {
    return Mono.fromFuture(() -> CompletableFuture.supplyAsync(beginning, beginners), true);
  }

  /** Before each event: it is answered under the authority of now, and loads everything anew. */
  public void renew(DataFetchingEnvironment operation, Scope scope, Instant now) {
    GraphQLContext context = operation.getGraphQlContext();
    Requester before = Objects.requireNonNull(context.get(Requester.CONTEXT_KEY));
    context.put(Requester.CONTEXT_KEY, before.again(now.truncatedTo(ChronoUnit.MICROS), scope));
    operation.getDataLoaderRegistry().getDataLoaders().forEach(DataLoader::clearAll);
  }

  /** The events, and at their end, if it is a failure, why: as for a refused field. */
  public <T> Flux<T> explained(Flux<T> events, DataFetchingEnvironment operation) {
    return events.onErrorMap(
        failure ->
            new SubscriptionPublisherException(
                refused.resolveToMultipleErrors(failure, operation), failure));
  }
}
