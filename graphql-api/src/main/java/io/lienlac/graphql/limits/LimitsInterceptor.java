package io.lienlac.graphql.limits;

import graphql.ExecutionResultImpl;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ResultNodesInfo;
import graphql.parser.ParserOptions;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Holds an operation to its limits while it is read and while it is answered, and says in the
 * reader's language which of all limits it went beyond.
 */
@Component
@Order(3)
class LimitsInterceptor implements WebGraphQlInterceptor {

  private final Limits limits;
  private final MessageSource texts;
  private final ParserOptions parser;

  LimitsInterceptor(Limits limits, MessageSource texts) {
    this.limits = limits;
    this.texts = texts;
    this.parser =
        ParserOptions.getDefaultOperationParserOptions()
            .transform(
                builder ->
                    builder
                        .maxCharacters(limits.characters())
                        .maxTokens(limits.tokens())
                        .maxWhitespaceTokens(limits.characters())
                        .maxRuleDepth(200));
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    request.configureExecutionInput(
        (input, builder) -> builder.graphQLContext(this::configure).build());
    return chain
        .next(request)
        .map(response -> hasTooManyNodes(response) ? refused(request, tooManyNodes()) : response)
        .timeout(limits.time(), Mono.fromSupplier(() -> refused(request, late())))
        .map(response -> inWords(response, request.getLocale()));
  }

  private void configure(GraphQLContext.Builder context) {
    context.put(ParserOptions.class, parser);
    context.put(ResultNodesInfo.MAX_RESULT_NODES, limits.nodes());
  }

  /** The engine stops there, and leaves out the rest without a word. */
  private static boolean hasTooManyNodes(WebGraphQlResponse response) {
    ResultNodesInfo nodes =
        response.getExecutionInput().getGraphQLContext().get(ResultNodesInfo.RESULT_NODES_INFO);
    return nodes != null && nodes.isMaxResultNodesExceeded();
  }

  private LimitExceeded late() {
    return new LimitExceeded("time", limits.time().toMillis() / 1_000.0);
  }

  private LimitExceeded tooManyNodes() {
    return new LimitExceeded("values in the answer", limits.nodes());
  }

  private static WebGraphQlResponse refused(WebGraphQlRequest request, LimitExceeded why) {
    return new WebGraphQlResponse(
        new DefaultExecutionGraphQlResponse(
            request.toExecutionInput(), new ExecutionResultImpl(why)));
  }

  private WebGraphQlResponse inWords(WebGraphQlResponse response, Locale locale) {
    List<GraphQLError> errors = response.getExecutionResult().getErrors();
    return errors.stream().anyMatch(LimitExceeded.class::isInstance)
        ? response.transform(
            builder ->
                builder.errors(errors.stream().map(error -> inWords(error, locale)).toList()))
        : response;
  }

  private GraphQLError inWords(GraphQLError error, Locale locale) {
    return error instanceof LimitExceeded exceeded
        ? GraphqlErrorBuilder.newError()
            .message("%s", exceeded.text(texts, locale))
            .errorType(exceeded.getErrorType())
            .extensions(exceeded.getExtensions())
            .build()
        : error;
  }
}
