package io.lienlac.query.directive;

import com.mongodb.client.MongoDatabase;
import io.lienlac.query.organisation.UnitViews;
import io.lienlac.query.support.ChangeNotifier;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.Progress;
import io.lienlac.query.support.ProjectionCode;
import io.lienlac.query.support.ProjectionGenerations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Projections and query handlers of directives and inboxes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecretSettings.class)
class DirectiveViewsConfiguration {

  @Bean
  ProjectionCode directiveProjection(MongoDatabase views, Patience patience) {
    return new ProjectionCode(
        DirectiveProjection.DEFINITION, run -> new DirectiveProjection(run, views, patience));
  }

  /** Nobody is told of what comes into a view that is not shown yet. */
  @Bean
  ProjectionCode inboxItemProjection(
      MongoDatabase views,
      Patience patience,
      ChangeNotifier nodes,
      ObjectProvider<ProjectionGenerations> generations) {
    return new ProjectionCode(
        InboxItemProjection.DEFINITION,
        run ->
            new InboxItemProjection(
                run,
                views,
                patience,
                changes -> {
                  if (!generations.getObject().hides(run)) {
                    InboxChange.tell(changes, nodes);
                  }
                }));
  }

  @Bean
  TextDigest textDigest(SecretSettings secret) {
    return new TextDigest(secret.bytes());
  }

  @Bean
  ProjectionCode sentTextProjection(MongoDatabase views, Patience patience, TextDigest digest) {
    return new ProjectionCode(
        SentTextProjection.DEFINITION,
        run -> new SentTextProjection(run, views, patience, digest));
  }

  @Bean
  SentTextQueryHandler sentTextQueryHandler(
      ProjectionGenerations generations,
      Progress progress,
      DirectiveVisibility visibility,
      TextDigest digest) {
    return new SentTextQueryHandler(generations, progress, visibility, digest);
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
  InboxQueryHandler inboxQueryHandler(
      ProjectionGenerations generations, DirectiveVisibility visibility) {
    return new InboxQueryHandler(generations, visibility);
  }

  @Bean
  CalendarQueryHandler calendarQueryHandler(ProjectionGenerations generations) {
    return new CalendarQueryHandler(generations);
  }

  @Bean
  CitationQueryHandler citationQueryHandler(
      ProjectionGenerations generations,
      DirectiveViews directives,
      DirectiveVisibility visibility) {
    return new CitationQueryHandler(generations, directives, visibility);
  }

  @Bean
  InboxNewsQueryHandler inboxNewsQueryHandler(
      ProjectionGenerations generations, Progress progress) {
    return new InboxNewsQueryHandler(generations, progress);
  }

  @Bean
  DeliveryQueryHandler deliveryQueryHandler(
      ProjectionGenerations generations, DirectiveVisibility visibility) {
    return new DeliveryQueryHandler(generations, visibility);
  }
}
