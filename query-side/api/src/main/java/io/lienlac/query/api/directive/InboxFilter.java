package io.lienlac.query.api.directive;

import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.UnitId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which letters of an inbox; an empty or missing filter lets all pass. */
public record InboxFilter(
    Set<DirectiveKind> kinds,
    Set<Urgency> urgencies,
    @Nullable UnitId issuer,
    @Nullable Boolean read,
    @Nullable Boolean acknowledged) {}
