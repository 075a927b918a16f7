package io.lienlac.query.config;

import com.mongodb.client.MongoDatabase;
import io.lienlac.query.support.Backlog;
import io.lienlac.query.support.DeclaredIndexes;
import io.lienlac.query.support.ProcessorTokens;
import io.lienlac.query.support.ProjectionGenerations;
import io.lienlac.query.support.ProjectionMeters;
import io.lienlac.query.support.ProjectionsHealth;
import io.lienlac.query.support.Standings;
import java.time.Clock;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What those who run the system see of the read side. */
@Configuration(proxyBeanMethods = false)
class ObservationConfiguration {

  @Bean
  ProjectionMeters projectionMeters(
      ProjectionGenerations generations,
      MongoDatabase views,
      JdbcClient events,
      org.axonframework.config.Configuration axon) {
    ProcessorTokens tokens =
        new ProcessorTokens(
            views.getCollection(DeclaredIndexes.TOKENS),
            TokenSerializer.create(),
            axon.eventProcessingConfiguration());
    return new ProjectionMeters(
        generations, new Standings(generations, tokens, new Backlog(events), Clock.systemUTC()));
  }

  /** Its name among the parts is {@code projections}. */
  @Bean
  HealthIndicator projectionsHealthIndicator(ProjectionGenerations generations) {
    return new ProjectionsHealth(generations);
  }

  /** Its name among the parts is {@code mongodb}. */
  @Bean
  HealthIndicator mongodbHealthIndicator(MongoDatabase views) {
    return new MongoHealth(views);
  }
}
