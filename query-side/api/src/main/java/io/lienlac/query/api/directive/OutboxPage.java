package io.lienlac.query.api.directive;

import io.lienlac.query.api.Page;

/** Letters that a unit sent, the last one first. */
public record OutboxPage(Page<DirectiveView> page) {}
