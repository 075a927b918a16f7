package io.lienlac.graphql.config;

import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** An instant as RFC 3339 writes it, with up to six digits after the second. */
final class DateTimeScalar {

  private static final Pattern FORM =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?"
              + "(Z|[+-][0-9]{2}:[0-9]{2})");

  static final GraphQLScalarType TYPE =
      GraphQLScalarType.newScalar()
          .name("DateTime")
          .coercing(
              new TextScalar<>(
                  Instant.class,
                  DateTimeScalar::read,
                  Instant::toString,
                  "A DateTime is written like 2019-10-03T01:30:00Z, with at most microseconds."))
          .build();

  private DateTimeScalar() {}

  private static Instant read(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new DateTimeException(text);
    }
    return OffsetDateTime.parse(text).toInstant();
  }
}
