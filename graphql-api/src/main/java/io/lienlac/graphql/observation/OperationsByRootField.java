package io.lienlac.graphql.observation;

import graphql.execution.ExecutionContext;
import graphql.language.Field;
import graphql.language.SelectionSet;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import java.util.List;
import org.springframework.graphql.observation.DefaultExecutionRequestObservationConvention;
import org.springframework.graphql.observation.ExecutionRequestObservationContext;

/**
 * Names operations by the one field that they ask of the schema's root. The names that clients give
 * them may be anything, and as many as there are requests; of root fields there are few, and a
 * document that names another one is not valid.
 */
final class OperationsByRootField extends DefaultExecutionRequestObservationConvention {

  static final String KEY = "graphql.operation.field";

  private static final String INVALID = "invalid";
  private static final String SEVERAL = "several";

  @Override
  public String getContextualName(ExecutionRequestObservationContext context) {
    return "graphql " + rootField(context);
  }

  @Override
  public KeyValues getLowCardinalityKeyValues(ExecutionRequestObservationContext context) {
    return super.getLowCardinalityKeyValues(context).and(KeyValue.of(KEY, rootField(context)));
  }

  private static String rootField(ExecutionRequestObservationContext context) {
    ExecutionContext executed = context.getExecutionContext();
    if (executed == null) {
      return INVALID;
    }
    SelectionSet selected = executed.getOperationDefinition().getSelectionSet();
    List<Field> fields = selected.getSelectionsOfType(Field.class);
    return selected.getSelections().size() == 1 && fields.size() == 1
        ? fields.getFirst().getName()
        : SEVERAL;
  }
}
