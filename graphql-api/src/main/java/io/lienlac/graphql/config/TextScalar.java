package io.lienlac.graphql.config;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A scalar that is written as a text. */
final class TextScalar<T> implements Coercing<T, String> {

  private final Function<String, T> reader;
  private final Function<T, String> writer;
  private final Class<T> type;
  private final String expected;

  /**
   * @param expected what to write instead, said to whoever wrote something else
   */
  TextScalar(
      Class<T> type, Function<String, T> reader, Function<T, String> writer, String expected) {
    this.type = type;
    this.reader = reader;
    this.writer = writer;
    this.expected = expected;
  }

  @Override
  public String serialize(Object value, GraphQLContext context, Locale locale) {
    return writer.apply(type.cast(value));
  }

  @Override
  public T parseValue(Object input, GraphQLContext context, Locale locale) {
    try {
      return read(input);
    } catch (DateTimeException e) {
      throw new CoercingParseValueException(expected, e);
    }
  }

  @Override
  public T parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    try {
      return read(input instanceof StringValue text ? text.getValue() : input);
    } catch (DateTimeException e) {
      throw new CoercingParseLiteralException(expected, e);
    }
  }

  @Override
  public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
    return StringValue.of(serialize(type.isInstance(input) ? input : read(input), context, locale));
  }

  private T read(@Nullable Object input) {
    if (input instanceof String text) {
      return reader.apply(text);
    }
    throw new DateTimeException("not a text");
  }
}
