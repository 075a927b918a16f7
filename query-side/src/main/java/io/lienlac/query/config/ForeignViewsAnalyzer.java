package io.lienlac.query.config;

import io.lienlac.query.support.ForeignViews;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do about views of another event store, instead of showing a stack trace. */
final class ForeignViewsAnalyzer extends AbstractFailureAnalyzer<ForeignViews> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, ForeignViews cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Name another database in LIENLAC_MONGODB_URI, or for the archive another"
            + " LIENLAC_ELASTICSEARCH_PREFIX; or drop this one, if nobody needs it: its"
            + " views are then made again from the events. On a developer's machine --fresh drops"
            + " both events and views.",
        cause);
  }
}
