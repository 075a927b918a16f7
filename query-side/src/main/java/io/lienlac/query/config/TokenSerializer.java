package io.lienlac.query.config;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/**
 * Writes tokens as JSON. A token of a replay has a part of any type, which Jackson refuses to read
 * by default: here it may be one of Axon's own, and in this application there is none at all.
 */
final class TokenSerializer {

  private static final PolymorphicTypeValidator AXON_ONLY =
      BasicPolymorphicTypeValidator.builder()
          .allowIfSubType("org.axonframework.eventhandling.")
          .build();

  private TokenSerializer() {}

  static Serializer create() {
    return Jackson3Serializer.builder()
        .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(AXON_ONLY))
        .build();
  }
}
