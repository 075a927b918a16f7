package io.lienlac.graphql.operations;

import graphql.schema.DataFetchingEnvironment;
import io.lienlac.api.Command;
import io.lienlac.graphql.support.Mutations;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Shown;
import io.lienlac.graphql.support.Wish;
import io.lienlac.query.api.operations.DeadLetterContent;
import io.lienlac.query.api.operations.ProjectionView;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class OperationsMutations {

  private static final String FIELD = "projection";

  private final Mutations mutations;
  private final OperationsReader reader;

  OperationsMutations(Mutations mutations, OperationsReader reader) {
    this.mutations = mutations;
    this.reader = reader;
  }

  @MutationMapping
  ProjectionPayload rebuildProjection(
      @Argument ProjectionInput input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return carryOut(environment, requester, input::rebuild);
  }

  @MutationMapping
  ProjectionPayload pauseRebuild(
      @Argument ProjectionInput input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return carryOut(environment, requester, input::pause);
  }

  @MutationMapping
  ProjectionPayload resumeRebuild(
      @Argument ProjectionInput input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return carryOut(environment, requester, input::resume);
  }

  @MutationMapping
  ProjectionPayload cancelRebuild(
      @Argument ProjectionInput input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return carryOut(environment, requester, input::cancel);
  }

  @MutationMapping
  ProjectionPayload retryDeadLetter(
      @Argument ProjectionInput.Retry input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return carryOut(environment, requester, input::command);
  }

  @MutationMapping
  ProjectionPayload evictDeadLetter(
      @Argument ProjectionInput.Evict input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return carryOut(environment, requester, input::command);
  }

  /** What it says is looked up only after it was stored who wanted to see it. */
  @MutationMapping
  ProjectionPayload.WithContent openDeadLetter(
      @Argument ProjectionInput.Open input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    Shown<ProjectionView, ProjectionPayload.WithContent> shown =
        new Shown<>(
            null,
            FIELD,
            reader::projection,
            (projection, errors, behind) -> {
              DeadLetterContent content =
                  errors.isEmpty() ? content(requester, input) : new DeadLetterContent(null, null);
              return new ProjectionPayload.WithContent(
                  projection, content.event(), content.cause(), errors, behind);
            });
    return mutations.carryOut(environment, requester, shown, input::command);
  }

  private DeadLetterContent content(Requester requester, ProjectionInput.Open input) {
    return reader.content(requester, ProjectionInput.letter(input.deadLetter()).value());
  }

  private ProjectionPayload carryOut(
      DataFetchingEnvironment environment,
      Requester requester,
      Function<Wish, ? extends Command> command) {
    return mutations.carryOut(
        environment,
        requester,
        new Shown<>(null, FIELD, reader::projection, ProjectionPayload::new),
        command);
  }
}
