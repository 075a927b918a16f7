package io.lienlac.graphql.limits;

import graphql.parser.ParserOptions;
import graphql.validation.Validator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.TimeoutWebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.http.HttpStatus;

@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {

  LimitsConfiguration(Limits limits) {
    Validator.setMaxValidationErrors(limits.validationErrors());
  }

  @Bean
  @Order(0)
  WebGraphQlInterceptor timeLimit(Limits limits) {
    return new TimeoutWebGraphQlInterceptor(limits.time(), HttpStatus.SERVICE_UNAVAILABLE);
  }

  @Bean
  @Order(3)
  WebGraphQlInterceptor parserLimits(Limits limits) {
    ParserOptions options =
        ParserOptions.getDefaultOperationParserOptions()
            .transform(
                builder ->
                    builder
                        .maxCharacters(limits.characters())
                        .maxTokens(limits.tokens())
                        .maxWhitespaceTokens(limits.characters())
                        .maxRuleDepth(200));
    return (request, chain) -> {
      request.configureExecutionInput(
          (input, builder) ->
              builder.graphQLContext(context -> context.put(ParserOptions.class, options)).build());
      return chain.next(request);
    };
  }
}
