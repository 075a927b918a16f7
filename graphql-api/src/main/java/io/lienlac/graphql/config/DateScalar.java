package io.lienlac.graphql.config;

import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A civil date, in four, two and two digits. */
final class DateScalar {

  private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  static final GraphQLScalarType TYPE =
      GraphQLScalarType.newScalar()
          .name("Date")
          .coercing(
              new TextScalar<>(
                  LocalDate.class,
                  DateScalar::read,
                  LocalDate::toString,
                  "A Date is written like 2017-08-23."))
          .build();

  private DateScalar() {}

  private static LocalDate read(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new DateTimeException(text);
    }
    return LocalDate.parse(text);
  }
}
