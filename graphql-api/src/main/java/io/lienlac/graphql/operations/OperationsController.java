package io.lienlac.graphql.operations;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import io.lienlac.graphql.support.Connection;
import io.lienlac.graphql.support.Paging;
import io.lienlac.graphql.support.Requester;
import io.lienlac.query.api.operations.AwaitedEventView;
import io.lienlac.query.api.operations.DeadLetterView;
import io.lienlac.query.api.operations.ProjectionView;
import io.lienlac.query.api.operations.RebuildView;
import io.lienlac.query.api.operations.ViewDigestView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class OperationsController {

  private static final String DEAD_LETTERS = "deadLetters";
  private static final double MILLIS = 1_000.0;

  private final OperationsReader reader;
  private final Paging paging;

  OperationsController(OperationsReader reader, Paging paging) {
    this.reader = reader;
    this.paging = paging;
  }

  @QueryMapping
  List<ProjectionView> projections(@ContextValue Requester requester) {
    return reader.projections(requester);
  }

  @QueryMapping
  Connection<DeadLetterView> deadLetters(
      @Argument @Nullable String projection,
      @Argument int first,
      @Argument @Nullable String after,
      @ContextValue Requester requester) {
    return paging.connection(
        DEAD_LETTERS,
        reader.deadLetters(requester, projection, paging.request(DEAD_LETTERS, first, after)));
  }

  @SchemaMapping(typeName = OperationsConfiguration.PROJECTION)
  double lagSeconds(ProjectionView projection) {
    return projection.lag().toMillis() / MILLIS;
  }

  @SchemaMapping(typeName = OperationsConfiguration.PROJECTION)
  @Nullable AwaitedEventView waitsFor(ProjectionView projection) {
    return projection.awaited();
  }

  @SchemaMapping(typeName = OperationsConfiguration.PROJECTION)
  CompletableFuture<@Nullable String> digest(
      ProjectionView projection,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return digested(projection, requester, environment.getGraphQlContext())
        .thenApply(found -> found == null ? null : found.digest());
  }

  @SchemaMapping(typeName = OperationsConfiguration.PROJECTION)
  CompletableFuture<@Nullable Instant> digestedAt(
      ProjectionView projection,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return digested(projection, requester, environment.getGraphQlContext())
        .thenApply(found -> found == null ? null : found.digestedAt());
  }

  @SchemaMapping(typeName = "ProjectionRebuild")
  @Nullable Integer remainingSeconds(RebuildView rebuild) {
    Duration remaining = rebuild.remaining();
    return remaining == null ? null : (int) Math.min(Integer.MAX_VALUE, remaining.toSeconds());
  }

  /** Asked once in a request: both fields tell of one digest. */
  private CompletableFuture<ViewDigestView> digested(
      ProjectionView projection, Requester requester, GraphQLContext request) {
    CompletableFuture<ViewDigestView> asked =
        request.computeIfAbsent(
            new DigestOf(projection.name()), key -> reader.digest(requester, projection.name()));
    return Objects.requireNonNull(asked);
  }

  private record DigestOf(String projection) {}
}
