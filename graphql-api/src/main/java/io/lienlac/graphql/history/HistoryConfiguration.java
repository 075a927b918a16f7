package io.lienlac.graphql.history;

import io.lienlac.api.archive.RecordedHistory;
import io.lienlac.graphql.support.NodeType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

  @Bean
  NodeType<RecordedHistory> historyExportNode(HistoryReader reader) {
    return new NodeType<>(
        HistoryController.EXPORT,
        RecordedHistory.class,
        export -> export.id().value(),
        reader::export);
  }
}
