package io.lienlac.graphql.observation;

import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SpansConfiguration {

  @Bean
  OperationsByRootField operationsByRootField() {
    return new OperationsByRootField();
  }

  /** There is none until an address is configured that spans are to be sent to. */
  @Bean
  SpanExporters spanExporters(ObjectProvider<SpanExporter> exporters) {
    return SpanExporters.of(exporters.orderedStream().map(ReticentSpanExporter::new).toList());
  }
}
