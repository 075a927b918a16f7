package io.lienlac.graphql.support;

import io.lienlac.api.organisation.AccountHolder;
import io.lienlac.api.organisation.FindPersonOfAccount;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.query.api.Query;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The way to the read side. */
@Component
public class Views {

  private static final Logger LOG = LoggerFactory.getLogger(Views.class);

  private final QueryGateway gateway;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  Views(QueryGateway gateway) {
    this.gateway = gateway;
  }

  /** Asks, and waits for the answer. */
  public <R> R ask(Query<R> query) {
    return joined(gateway.query(query, query.answer()));
  }

  /** Asks, and goes on meanwhile. */
  public <R> CompletableFuture<R> later(Query<R> query) {
    return CompletableFuture.supplyAsync(() -> ask(query), executor);
  }

  /** Asks; the answer is empty if the read side fails, or takes longer than {@code patience}. */
  <R> Optional<R> askWithin(Query<R> query, Duration patience) {
    Future<R> asked = executor.submit(() -> ask(query));
    try {
      return Optional.of(asked.get(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (ExecutionException | TimeoutException e) {
      LOG.debug("GRAPHQL-VIEWS-001: no answer to {}", query, e);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      asked.cancel(true);
    }
  }

  /** Whose account it is, by the directory of the command side. */
  @Nullable PersonId holder(FindPersonOfAccount account) {
    return joined(gateway.query(account, AccountHolder.class)).person();
  }

  static <R> R joined(CompletableFuture<R> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
