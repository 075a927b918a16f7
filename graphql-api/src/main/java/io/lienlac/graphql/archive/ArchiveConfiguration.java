package io.lienlac.graphql.archive;

import io.lienlac.graphql.support.NodeType;
import io.lienlac.query.api.archive.ExportView;
import io.lienlac.query.api.archive.SavedSearchView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ArchiveConfiguration {

  @Bean
  NodeType<SavedSearchView> savedSearchNode(SavedSearchReader reader) {
    return new NodeType<>(
        ArchiveIds.SAVED_SEARCH,
        SavedSearchView.class,
        search -> search.id().value(),
        reader::savedSearch);
  }

  @Bean
  NodeType<ExportView> archiveExportNode(ExportReader reader) {
    return new NodeType<>(
        ArchiveIds.EXPORT, ExportView.class, export -> export.id().value(), reader::export);
  }
}
