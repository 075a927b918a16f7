package io.lienlac.query.api.directive;

import java.util.List;

/** Inbox items found by id, in no order; those not found or not the viewer's are left out. */
public record InboxItems(List<InboxItemView> items) {}
