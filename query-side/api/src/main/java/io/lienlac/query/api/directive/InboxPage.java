package io.lienlac.query.api.directive;

import io.lienlac.query.api.Page;

/** Letters of one inbox. */
public record InboxPage(Page<InboxItemView> page) {}
