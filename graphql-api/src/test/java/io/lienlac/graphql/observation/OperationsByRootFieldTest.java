package io.lienlac.graphql.observation;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.graphql.observation.ExecutionRequestObservationContext;
import org.springframework.graphql.observation.GraphQlObservationInstrumentation;

class OperationsByRootFieldTest {

  private final List<String> observed = new ArrayList<>();
  private final ObservationRegistry registry = ObservationRegistry.create();
  private final GraphQL api =
      GraphQL.newGraphQL(
              new SchemaGenerator()
                  .makeExecutableSchema(
                      new SchemaParser().parse("type Query { one: String two: String }"),
                      RuntimeWiring.MOCKED_WIRING))
          .instrumentation(
              new GraphQlObservationInstrumentation(
                  registry, new OperationsByRootField(), null, null))
          .build();

  OperationsByRootFieldTest() {
    registry.observationConfig().observationHandler(new Noted(observed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { one }                                            | one
          query Secret { secret: one }                       | one
          { one two }                                        | several
          { first: one second: one }                         | several
          { ... on Query { one } }                           | several
          query Secret { ...f } fragment f on Query { one }  | several
          { __typename }                                     | __typename
          query Secret { secret }                            | invalid
          { one                                              | invalid
          """)
  void whateverAClientCallsItsOperation(String document, String label) {
    api.execute(document);
    assertThat(observed).containsExactly("graphql " + label + ", " + label);
  }

  private record Noted(List<String> observed) implements ObservationHandler<Observation.Context> {

    @Override
    public void onStop(Observation.Context context) {
      observed.add(
          context.getContextualName()
              + ", "
              + context.getLowCardinalityKeyValues().stream()
                  .filter(pair -> pair.getKey().equals(OperationsByRootField.KEY))
                  .findFirst()
                  .orElseThrow()
                  .getValue());
      assertThat(context.getLowCardinalityKeyValues().toString())
          .doesNotContainIgnoringCase("secret");
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
      return context instanceof ExecutionRequestObservationContext;
    }
  }
}
