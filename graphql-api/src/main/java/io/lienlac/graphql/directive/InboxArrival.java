package io.lienlac.graphql.directive;

import io.lienlac.query.api.directive.InboxItemView;
import org.jspecify.annotations.Nullable;

record InboxArrival(String cursor, @Nullable InboxItemView item) {}
