package io.lienlac.graphql.directive;

import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.Urgency;
import io.lienlac.query.api.directive.OutboxFilter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record OutboxFilterInput(@Nullable Set<DirectiveKind> kinds, @Nullable Set<Urgency> urgencies) {

  static OutboxFilter filter(@Nullable OutboxFilterInput input) {
    return input == null
        ? new OutboxFilter(Set.of(), Set.of())
        : new OutboxFilter(
            input.kinds == null ? Set.of() : input.kinds,
            input.urgencies == null ? Set.of() : input.urgencies);
  }
}
