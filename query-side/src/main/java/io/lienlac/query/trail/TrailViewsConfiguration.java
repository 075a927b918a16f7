package io.lienlac.query.trail;

import com.mongodb.client.MongoDatabase;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.ProjectionCode;
import io.lienlac.query.support.ProjectionGenerations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Projection and query handlers of the trail. */
@Configuration(proxyBeanMethods = false)
class TrailViewsConfiguration {

  @Bean
  ProjectionCode trailProjection(MongoDatabase views, Patience patience) {
    return new ProjectionCode(
        TrailProjection.DEFINITION, run -> new TrailProjection(run, views, patience));
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
