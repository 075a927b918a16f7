package io.lienlac.graphql.limits;

import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses a document that is too large, before anything is done with it. */
@Component
class DocumentLimits extends SimplePerformantInstrumentation {

  private final Limits limits;

  DocumentLimits(Limits limits) {
    this.limits = limits;
  }

  @Override
  public DocumentAndVariables instrumentDocumentAndVariables(
      DocumentAndVariables document,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    DocumentMeasure measure = DocumentMeasure.of(document.getDocument());
    check("operations", measure.operations(), limits.operations());
    check("selections", measure.selections(), limits.selections());
    check("aliases", measure.aliases(), limits.aliases());
    check("directives", measure.directives(), limits.directives());
    Extent extent = Extent.of(document.getDocument());
    check("levels of depth", extent.depth(), limits.depth());
    check("fields after spreading fragments", extent.fields(), limits.fields());
    return document;
  }

  private static void check(String what, int asked, int most) {
    if (asked > most) {
      throw LimitExceeded.of(what, asked, most);
    }
  }
}
