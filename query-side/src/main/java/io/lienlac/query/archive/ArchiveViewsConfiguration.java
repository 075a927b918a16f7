package io.lienlac.query.archive;

import com.mongodb.client.MongoDatabase;
import io.lienlac.files.AttachmentText;
import io.lienlac.query.directive.DirectiveViews;
import io.lienlac.query.organisation.Jurisdictions;
import io.lienlac.query.search.SearchIndexes;
import io.lienlac.query.search.SearchServer;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.ProjectionCode;
import io.lienlac.query.support.ProjectionGenerations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Projections and query handlers of the archive. */
@Configuration(proxyBeanMethods = false)
class ArchiveViewsConfiguration {

  @Bean
  ProjectionCode directiveSearchIndexer(
      SearchServer server, AttachmentText texts, Patience patience) {
    return new ProjectionCode(
        DirectiveSearchIndexer.DEFINITION,
        run -> new DirectiveSearchIndexer(run, server, texts, patience));
  }

  @Bean
  ProjectionCode accessLogProjection(MongoDatabase views, Patience patience) {
    return new ProjectionCode(
        AccessLogProjection.DEFINITION, run -> new AccessLogProjection(run, views, patience));
  }

  @Bean
  ProjectionCode savedSearchProjection(MongoDatabase views, Patience patience) {
    return new ProjectionCode(
        SavedSearchProjection.DEFINITION, run -> new SavedSearchProjection(run, views, patience));
  }

  @Bean
  ProjectionCode exportProjection(MongoDatabase views, Patience patience) {
    return new ProjectionCode(
        ExportProjection.DEFINITION, run -> new ExportProjection(run, views, patience));
  }

  @Bean
  ExportQueryHandler exportQueryHandler(ProjectionGenerations generations) {
    return new ExportQueryHandler(generations);
  }

  @Bean
  SavedSearchQueryHandler savedSearchQueryHandler(ProjectionGenerations generations) {
    return new SavedSearchQueryHandler(generations);
  }

  @Bean
  ArchiveQueryHandler archiveQueryHandler(
      SearchServer server,
      SearchIndexes indexes,
      Jurisdictions jurisdictions,
      DirectiveViews directives) {
    return new ArchiveQueryHandler(server, indexes, jurisdictions, directives);
  }

  @Bean
  AccessLogQueryHandler accessLogQueryHandler(ProjectionGenerations generations) {
    return new AccessLogQueryHandler(generations);
  }
}
