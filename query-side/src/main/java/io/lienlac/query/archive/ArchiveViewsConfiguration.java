package io.lienlac.query.archive;

import com.mongodb.client.MongoDatabase;
import io.lienlac.files.AttachmentText;
import io.lienlac.query.directive.DirectiveViews;
import io.lienlac.query.organisation.Jurisdictions;
import io.lienlac.query.search.SearchIndexes;
import io.lienlac.query.search.SearchServer;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.ProjectionGenerations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Projections and query handlers of the archive. */
@Configuration(proxyBeanMethods = false)
class ArchiveViewsConfiguration {

  @Bean
  DirectiveSearchIndexer directiveSearchIndexer(
      SearchServer server, AttachmentText texts, Patience patience) {
    return new DirectiveSearchIndexer(DirectiveSearchIndexer.DEFINITION, server, texts, patience);
  }

  @Bean
  AccessLogProjection accessLogProjection(MongoDatabase views, Patience patience) {
    return new AccessLogProjection(AccessLogProjection.DEFINITION, views, patience);
  }

  @Bean
  SavedSearchProjection savedSearchProjection(MongoDatabase views, Patience patience) {
    return new SavedSearchProjection(SavedSearchProjection.DEFINITION, views, patience);
  }

  @Bean
  ExportProjection exportProjection(MongoDatabase views, Patience patience) {
    return new ExportProjection(ExportProjection.DEFINITION, views, patience);
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
