package io.lienlac.graphql.organisation;

import io.lienlac.graphql.support.UserError;
import io.lienlac.query.api.organisation.PersonView;
import java.util.List;
import org.jspecify.annotations.Nullable;

record PersonPayload(
    @Nullable PersonView person, List<UserError> userErrors, boolean viewIsBehind) {}
