package io.lienlac.query.config;

import com.mongodb.client.MongoDatabase;
import io.lienlac.query.search.SearchServer;
import io.lienlac.query.support.Backlog;
import io.lienlac.query.support.DeadLetterTable;
import io.lienlac.query.support.FollowedViews;
import io.lienlac.query.support.ProjectionMeters;
import io.lienlac.query.support.ProjectionsHealth;
import io.lienlac.query.support.Standings;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What those who run the system see of the read side. Each indicator's bean is named after its part
 * of the health: {@code mongodb}, {@code projections}, {@code elasticsearch}, {@code archive}.
 */
@Configuration(proxyBeanMethods = false)
class ObservationConfiguration {

  @Bean
  Backlog backlog(JdbcClient events) {
    return new Backlog(events, Clock.systemUTC());
  }

  @Bean
  ProjectionMeters projectionMeters(
      List<FollowedViews> views, DeadLetterTable deadLetters, Backlog backlog) {
    return new ProjectionMeters(new Standings(views, deadLetters, backlog));
  }

  @Bean
  HealthIndicator mongodbHealthIndicator(MongoDatabase views) {
    return new MongoHealth(views);
  }

  @Bean
  HealthIndicator projectionsHealthIndicator(@Qualifier("viewsInMongodb") FollowedViews views) {
    return new ProjectionsHealth(views);
  }

  @Bean
  HealthIndicator elasticsearchHealthIndicator(SearchServer server) {
    return new SearchHealth(server);
  }

  @Bean
  HealthIndicator archiveHealthIndicator(@Qualifier("viewsInElasticsearch") FollowedViews views) {
    return new ProjectionsHealth(views);
  }
}
