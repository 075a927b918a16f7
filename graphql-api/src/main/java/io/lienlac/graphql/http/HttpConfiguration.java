package io.lienlac.graphql.http;

import io.lienlac.graphql.limits.Limits;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

  /**
   * Behind security: who has no token is told nothing but that. The path is compared as the
   * endpoint's is, decoded.
   */
  @Bean
  FilterRegistrationBean<GraphQlOverHttpFilter> graphQlOverHttp(
      GraphQlProperties graphQl, Limits limits) {
    FilterRegistrationBean<GraphQlOverHttpFilter> registration =
        new FilterRegistrationBean<>(new GraphQlOverHttpFilter(limits.body().toBytes()));
    registration.addUrlPatterns(graphQl.getHttp().getPath());
    registration.setOrder(Ordered.LOWEST_PRECEDENCE);
    return registration;
  }

  /** Around all other filters. */
  @Bean
  FilterRegistrationBean<RequestThread> requestThread() {
    FilterRegistrationBean<RequestThread> registration =
        new FilterRegistrationBean<>(new RequestThread());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }
}
