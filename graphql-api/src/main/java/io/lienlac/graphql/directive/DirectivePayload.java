package io.lienlac.graphql.directive;

import io.lienlac.graphql.support.UserError;
import io.lienlac.query.api.directive.DirectiveView;
import java.util.List;
import org.jspecify.annotations.Nullable;

record DirectivePayload(
    @Nullable DirectiveView directive, List<UserError> userErrors, boolean viewIsBehind) {}
