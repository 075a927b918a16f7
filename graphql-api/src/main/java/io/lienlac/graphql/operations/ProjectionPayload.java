package io.lienlac.graphql.operations;

import io.lienlac.graphql.support.UserError;
import io.lienlac.query.api.operations.ProjectionView;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ProjectionPayload(
    @Nullable ProjectionView projection, List<UserError> userErrors, boolean viewIsBehind) {

  /** The same with what a dead letter says. */
  record WithContent(
      @Nullable ProjectionView projection,
      @Nullable String content,
      @Nullable String cause,
      List<UserError> userErrors,
      boolean viewIsBehind) {}
}
