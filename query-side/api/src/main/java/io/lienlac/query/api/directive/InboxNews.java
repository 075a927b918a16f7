package io.lienlac.query.api.directive;

import org.jspecify.annotations.Nullable;

/**
 * What is new about a letter in an inbox: that it arrived, or that it changed there.
 *
 * @param directive the letter, which the owner of the inbox may read; null while no view has it
 * @param heard what the listener has heard of after it
 */
public record InboxNews(InboxItemView item, @Nullable DirectiveView directive, Heard heard) {}
