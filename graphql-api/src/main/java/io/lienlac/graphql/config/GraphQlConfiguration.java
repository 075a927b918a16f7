package io.lienlac.graphql.config;

import io.lienlac.graphql.support.Requester;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.reactivestreams.Publisher;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.HandlerMethod;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  RuntimeWiringConfigurer scalars() {
    return wiring ->
        wiring
            .scalar(DateTimeScalar.TYPE)
            .scalar(DateScalar.TYPE)
            .scalar(EventPositionScalar.TYPE)
            .scalar(LedgerIndexScalar.TYPE);
  }

  /**
   * A method that is told who asks may ask a database, and runs on a virtual thread of its own; all
   * others answer out of what they are given, at once.
   */
  @Bean
  AnnotatedControllerConfigurer controllers() {
    AnnotatedControllerConfigurer controllers = new AnnotatedControllerConfigurer();
    controllers.configureBinder(
        options -> options.conversionService(ApplicationConversionService.getSharedInstance()));
    controllers.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    controllers.setBlockingMethodPredicate(GraphQlConfiguration::mayAskADatabase);
    return controllers;
  }

  private static boolean mayAskADatabase(HandlerMethod method) {
    Class<?> answer = method.getMethod().getReturnType();
    return !CompletableFuture.class.isAssignableFrom(answer)
        && !Publisher.class.isAssignableFrom(answer)
        && Arrays.asList(method.getMethod().getParameterTypes()).contains(Requester.class);
  }
}
