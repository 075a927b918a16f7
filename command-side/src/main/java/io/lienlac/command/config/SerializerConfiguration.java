package io.lienlac.command.config;

import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * How events, their metadata and readers' positions are written: as plain JSON, dates and instants
 * in ISO form, without the names of any Java types inside.
 */
@Configuration(proxyBeanMethods = false)
class SerializerConfiguration {

  /** Axon uses it for messages and events, too, as long as nobody names another one for them. */
  @Bean
  @Primary
  Serializer serializer() {
    return Jackson3Serializer.builder().revisionResolver(new AnnotationRevisionResolver()).build();
  }
}
