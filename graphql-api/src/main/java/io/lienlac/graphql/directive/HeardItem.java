package io.lienlac.graphql.directive;

import io.lienlac.query.api.directive.InboxItemView;
import org.jspecify.annotations.Nullable;

/** A letter that is told of in an inbox, and what has been heard so far. */
record HeardItem(String cursor, @Nullable InboxItemView item) {}
