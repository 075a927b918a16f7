package io.lienlac.query.trail;

import com.mongodb.client.MongoDatabase;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.ProjectionGenerations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Projection and query handlers of the trail. */
@Configuration(proxyBeanMethods = false)
class TrailViewsConfiguration {

  @Bean
  TrailProjection trailProjection(MongoDatabase views, Patience patience) {
    return new TrailProjection(TrailProjection.DEFINITION, views, patience);
  }

  @Bean
  TrailQueryHandler trailQueryHandler(ProjectionGenerations generations) {
    return new TrailQueryHandler(generations);
  }

  @Bean
  EventTypeQueryHandler eventTypeQueryHandler() {
    return new EventTypeQueryHandler();
  }
}
