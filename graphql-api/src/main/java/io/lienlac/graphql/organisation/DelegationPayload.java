package io.lienlac.graphql.organisation;

import io.lienlac.graphql.support.UserError;
import io.lienlac.query.api.organisation.DelegationView;
import java.util.List;
import org.jspecify.annotations.Nullable;

record DelegationPayload(
    @Nullable DelegationView delegation, List<UserError> userErrors, boolean viewIsBehind) {}
