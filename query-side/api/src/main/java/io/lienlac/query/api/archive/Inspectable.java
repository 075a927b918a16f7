package io.lienlac.query.api.archive;

import io.lienlac.api.directive.DirectiveId;
import java.util.Set;

/** Directives that may be opened out of a search. */
public record Inspectable(Set<DirectiveId> ids) {}
