package io.lienlac.query.api.directive;

import io.lienlac.api.directive.DirectiveId;

/** How many inboxes have a directive by now. */
public record AddressingView(DirectiveId directive, int addressed) {}
