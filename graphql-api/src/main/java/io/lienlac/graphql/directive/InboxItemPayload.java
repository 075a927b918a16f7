package io.lienlac.graphql.directive;

import io.lienlac.graphql.support.UserError;
import io.lienlac.query.api.directive.InboxItemView;
import java.util.List;
import org.jspecify.annotations.Nullable;

record InboxItemPayload(
    @Nullable InboxItemView inboxItem, List<UserError> userErrors, boolean viewIsBehind) {}
