package io.lienlac.graphql.directive;

import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.Urgency;
import io.lienlac.graphql.organisation.OrganisationIds;
import io.lienlac.query.api.directive.InboxFilter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record InboxFilterInput(
    @Nullable Set<DirectiveKind> kinds,
    @Nullable Set<Urgency> urgencies,
    @Nullable String issuer,
    @Nullable Boolean read,
    @Nullable Boolean acknowledged) {

  static InboxFilter filter(@Nullable InboxFilterInput input) {
    return input == null
        ? new InboxFilter(Set.of(), Set.of(), null, null, null)
        : new InboxFilter(
            input.kinds == null ? Set.of() : input.kinds,
            input.urgencies == null ? Set.of() : input.urgencies,
            input.issuer == null ? null : OrganisationIds.unit(input.issuer),
            input.read,
            input.acknowledged);
  }
}
