package io.lienlac.query.api.directive;

import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.Urgency;
import java.util.Set;

/** Which letters of an outbox; an empty filter lets all pass. */
public record OutboxFilter(Set<DirectiveKind> kinds, Set<Urgency> urgencies) {}
