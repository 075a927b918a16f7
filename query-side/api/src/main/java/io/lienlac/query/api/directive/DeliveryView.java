package io.lienlac.query.api.directive;

import io.lienlac.api.directive.DirectiveId;

/**
 * How many inboxes have a directive by now, and how many recipients have read and acknowledged it.
 */
public record DeliveryView(DirectiveId directive, int addressed, int read, int acknowledged) {}
