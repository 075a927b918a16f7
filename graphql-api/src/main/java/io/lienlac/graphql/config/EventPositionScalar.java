package io.lienlac.graphql.config;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;

/** A place in the order of all events. It is only given out, and never taken. */
final class EventPositionScalar implements Coercing<Long, Long> {

  static final GraphQLScalarType TYPE =
      GraphQLScalarType.newScalar()
          .name("EventPosition")
          .coercing(new EventPositionScalar())
          .build();

  private EventPositionScalar() {}

  @Override
  public Long serialize(Object value, GraphQLContext context, Locale locale) {
    return (Long) value;
  }
}
