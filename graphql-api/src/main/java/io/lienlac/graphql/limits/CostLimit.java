package io.lienlac.graphql.limits;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeUtil;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Refuses an operation whose answer could be too large. The cost of an operation is the number of
 * fields of its answer if every page is full. A page within a list would be asked of the database
 * once for each item of the list: that is refused, too, unless it is read for all of them together.
 * How long a list without pages is shows only while it is answered: see {@link LimitsInterceptor}.
 */
@Component
class CostLimit extends MaxQueryComplexityInstrumentation {

  private static final String PAGE_SIZE = "first";

  /** Fields whose pages are read together for all the objects that have one. */
  private static final Set<String> READ_TOGETHER = Set.of("implementedBy");

  CostLimit(Limits limits) {
    super(limits.cost(), CostLimit::cost);
  }

  @Override
  protected AbortExecutionException mkAbortException(int asked, int most) {
    return LimitExceeded.of("fields in the answer", asked, most);
  }

  private static int cost(FieldComplexityEnvironment field, int costOfChildren) {
    Object pageSize = field.getArguments().get(PAGE_SIZE);
    if (!(pageSize instanceof Integer first)) {
      return saturated(1L + costOfChildren);
    }
    if (!READ_TOGETHER.contains(field.getField().getName()) && standsInAList(field)) {
      throw new LimitExceeded("pages in a list", field.getField().getName());
    }
    return saturated(1L + (long) Math.clamp(first, 0, 100) * costOfChildren);
  }

  private static boolean standsInAList(FieldComplexityEnvironment field) {
    FieldComplexityEnvironment above = field.getParentEnvironment();
    while (above != null) {
      if (GraphQLTypeUtil.unwrapNonNull(above.getFieldDefinition().getType())
          instanceof GraphQLList) {
        return true;
      }
      above = above.getParentEnvironment();
    }
    return false;
  }

  private static int saturated(long cost) {
    return (int) Math.min(cost, Integer.MAX_VALUE / 2);
  }
}
