package io.lienlac.query.config;

import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Queries open no transaction, as Axon's own query bus would, of the event store's database: views
 * are not there, and a reader costs it nothing.
 */
@Configuration(proxyBeanMethods = false)
class QueryBusConfiguration {

  @Bean
  QueryBus queryBus() {
    return SimpleQueryBus.builder().build();
  }
}
