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
      case ViewNotReady notReady -> List.of(notReady(environment));
      case ArchiveUnavailable unavailable -> List.of(unavailable(environment));
      case null, default -> List.of(masked(fault, environment, requester));
    };
  }

  private static GraphQLError notReady(DataFetchingEnvironment environment) {
    return GraphqlErrorBuilder.newError(environment)
        .errorType(ErrorType.INTERNAL_ERROR)
        .message("This is still being built. Please ask again later.")
        .extensions(Map.of("code", "VIEW_NOT_READY"))
        .build();
  }

  private static GraphQLError unavailable(DataFetchingEnvironment environment) {
    LOG.warn("GRAPHQL-FIELD-002: the archive cannot be searched");
    return GraphqlErrorBuilder.newError(environment)
        .errorType(ErrorType.INTERNAL_ERROR)
        .message("The archive cannot be searched now. Please ask again later.")
        .extensions(Map.of("code", "ARCHIVE_UNAVAILABLE"))
        .build();
  }

  private GraphQLError refused(
      Refusal refusal, DataFetchingEnvironment environment, Requester requester) {
    boolean unknown = refusal.code() == NOT_FOUND_OR_NOT_ALLOWED;
    return GraphqlErrorBuilder.newError(environment)
        .errorType(unknown ? ErrorType.NOT_FOUND : ErrorType.BAD_REQUEST)
        .message("%s", userErrors.text(refusal.code(), requester.locale()))
        .extensions(Map.of("code", refusal.code().name(), "field", refusal.field()))
        .build();
  }

  private static GraphQLError masked(
      Throwable fault, DataFetchingEnvironment environment, Requester requester) {
    LOG.error(
        "GRAPHQL-FIELD-001: {} failed; correlation id {}",
        environment.getExecutionStepInfo().getPath(),
        requester.correlationId(),
        fault);
    return GraphqlErrorBuilder.newError(environment)
        .errorType(ErrorType.INTERNAL_ERROR)
        .message("INTERNAL_ERROR for %s", requester.correlationId())
        .extensions(Map.of("code", "INTERNAL_ERROR", "correlationId", requester.correlationId()))
        .build();
  }
}
