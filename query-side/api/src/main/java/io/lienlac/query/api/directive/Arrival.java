package io.lienlac.query.api.directive;

import org.jspecify.annotations.Nullable;

/**
 * A letter that arrived in an inbox.
 *
 * @param directive the letter, which the owner of the inbox may read; null while no view has it
 * @param heard what the listener has heard of after it
 */
public record Arrival(InboxItemView item, @Nullable DirectiveView directive, Heard heard) {}
