package io.lienlac.graphql.config;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/** A number of leaves, or a place among them: whole, not negative, and below 2^53. */
final class LedgerIndexScalar implements Coercing<Long, Long> {

  static final GraphQLScalarType TYPE =
      GraphQLScalarType.newScalar().name("LedgerIndex").coercing(new LedgerIndexScalar()).build();

  private static final String FORM = "A LedgerIndex is a whole number, from 0 on and below 2^53.";
  private static final BigInteger END = BigInteger.ONE.shiftLeft(53);

  private LedgerIndexScalar() {}

  @Override
  public Long serialize(Object value, GraphQLContext context, Locale locale) {
    return (Long) value;
  }

  @Override
  public Long parseValue(Object input, GraphQLContext context, Locale locale) {
    return number(input).orElseThrow(() -> new CoercingParseValueException(FORM));
  }

  @Override
  public Long parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    return Optional.of(input)
        .filter(IntValue.class::isInstance)
        .map(literal -> ((IntValue) literal).getValue())
        .flatMap(LedgerIndexScalar::number)
        .orElseThrow(() -> new CoercingParseLiteralException(FORM));
  }

  private static Optional<Long> number(Object input) {
    return switch (input) {
      case Integer small -> inRange(BigInteger.valueOf(small));
      case Long large -> inRange(BigInteger.valueOf(large));
      case BigInteger any -> inRange(any);
      default -> Optional.empty();
    };
  }

  private static Optional<Long> inRange(BigInteger number) {
    return number.signum() >= 0 && number.compareTo(END) < 0
        ? Optional.of(number.longValue())
        : Optional.empty();
  }
}
