package io.lienlac.query.directive;

import com.mongodb.client.MongoDatabase;
import io.lienlac.query.organisation.UnitViews;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.ProjectionGenerations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Projections and query handlers of directives and inboxes. */
@Configuration(proxyBeanMethods = false)
class DirectiveViewsConfiguration {

  @Bean
  DirectiveProjection directiveProjection(MongoDatabase views, Patience patience) {
    return new DirectiveProjection(DirectiveProjection.DEFINITION, views, patience);
  }

  @Bean
  InboxItemProjection inboxItemProjection(MongoDatabase views, Patience patience) {
    return new InboxItemProjection(InboxItemProjection.DEFINITION, views, patience);
  }

  @Bean
  DirectiveViews directiveViews(ProjectionGenerations generations) {
    return new DirectiveViews(generations);
  }

  @Bean
  DirectiveVisibility directiveVisibility(ProjectionGenerations generations, UnitViews units) {
    return new DirectiveVisibility(generations, units);
  }

  @Bean
  DirectiveQueryHandler directiveQueryHandler(
      ProjectionGenerations generations,
      DirectiveViews directives,
      DirectiveVisibility visibility) {
    return new DirectiveQueryHandler(generations, directives, visibility);
  }

  @Bean
  InboxQueryHandler inboxQueryHandler(ProjectionGenerations generations) {
    return new InboxQueryHandler(generations);
  }

  @Bean
  DeliveryQueryHandler deliveryQueryHandler(
      ProjectionGenerations generations, DirectiveVisibility visibility) {
    return new DeliveryQueryHandler(generations, visibility);
  }
}
