package io.lienlac.graphql.support;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.Refusal;
import io.lienlac.query.api.ViewNotReady;
import io.lienlac.query.api.archive.ArchiveUnavailable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/** Says why a field is null: by its code if it was refused; any other fault stays in the log. */
@Component
class RefusedFields extends DataFetcherExceptionResolverAdapter {

  private static final Logger LOG = LoggerFactory.getLogger(RefusedFields.class);

  private static final String NOT_READY = "VIEW_NOT_READY";
  private static final String MASKED = "INTERNAL_ERROR";
  private static final String UNAVAILABLE = "ARCHIVE_UNAVAILABLE";

  private final UserErrors userErrors;

  RefusedFields(UserErrors userErrors) {
    this.userErrors = userErrors;
  }

  @Override
  protected List<GraphQLError> resolveToMultipleErrors(
      Throwable fault, DataFetchingEnvironment environment) {
    Throwable cause = fault instanceof CompletionException ? fault.getCause() : fault;
    Requester requester = environment.getGraphQlContext().get(Requester.CONTEXT_KEY);
    return switch (cause) {
      case CommandRefused refused ->
          refused.refusals().stream().map(r -> refused(r, environment, requester)).toList();
      case ViewNotReady notReady -> List.of(notReady(environment, requester));
      case ArchiveUnavailable unavailable -> List.of(unavailable(environment, requester));
      case null, default -> List.of(masked(fault, environment, requester));
    };
  }

  private GraphQLError notReady(DataFetchingEnvironment environment, Requester requester) {
    return GraphqlErrorBuilder.newError(environment)
        .errorType(ErrorType.INTERNAL_ERROR)
        .message("%s", userErrors.text(NOT_READY, requester.locale()))
        .extensions(Map.of("code", NOT_READY))
        .build();
  }

  private GraphQLError unavailable(DataFetchingEnvironment environment, Requester requester) {
    LOG.warn("GRAPHQL-FIELD-002: the archive cannot be searched");
    return GraphqlErrorBuilder.newError(environment)
        .errorType(ErrorType.INTERNAL_ERROR)
        .message("%s", userErrors.text(UNAVAILABLE, requester.locale()))
        .extensions(Map.of("code", UNAVAILABLE))
        .build();
  }

  private GraphQLError refused(
      Refusal refusal, DataFetchingEnvironment environment, Requester requester) {
    boolean unknown = refusal.code() == NOT_FOUND_OR_NOT_ALLOWED;
    return GraphqlErrorBuilder.newError(environment)
        .errorType(unknown ? ErrorType.NOT_FOUND : ErrorType.BAD_REQUEST)
        .message("%s", userErrors.text(refusal.code().name(), requester.locale()))
        .extensions(Map.of("code", refusal.code().name(), "field", refusal.field()))
        .build();
  }

  private GraphQLError masked(
      Throwable fault, DataFetchingEnvironment environment, Requester requester) {
    LOG.error(
        "GRAPHQL-FIELD-001: {} failed; correlation id {}",
        environment.getExecutionStepInfo().getPath(),
        requester.correlationId(),
        fault);
    return GraphqlErrorBuilder.newError(environment)
        .errorType(ErrorType.INTERNAL_ERROR)
        .message("%s", userErrors.text(MASKED, requester.locale(), requester.correlationId()))
        .extensions(Map.of("code", MASKED, "correlationId", requester.correlationId()))
        .build();
  }
}
