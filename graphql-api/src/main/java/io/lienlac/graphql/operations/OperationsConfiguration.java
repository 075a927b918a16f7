package io.lienlac.graphql.operations;

import io.lienlac.graphql.support.NodeType;
import io.lienlac.query.api.operations.DeadLetterView;
import io.lienlac.query.api.operations.ProjectionView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

  static final String DEAD_LETTER = "DeadLetter";
  static final String PROJECTION = "Projection";

  @Bean
  NodeType<ProjectionView> projectionNode(OperationsReader reader) {
    return new NodeType<>(PROJECTION, ProjectionView.class, ProjectionView::id, reader::projection);
  }

  @Bean
  NodeType<DeadLetterView> deadLetterNode(OperationsReader reader) {
    return new NodeType<>(
        DEAD_LETTER, DeadLetterView.class, DeadLetterView::id, reader::deadLetter);
  }
}
