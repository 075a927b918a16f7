package io.lienlac.query.api.directive;

import io.lienlac.query.api.Page;

/** Recipients of one directive in the order of its frozen list. */
public record RecipientPage(Page<InboxItemView> page) {}
