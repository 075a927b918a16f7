package io.lienlac.graphql.organisation;

import io.lienlac.graphql.support.UserError;
import io.lienlac.query.api.organisation.UnitView;
import java.util.List;
import org.jspecify.annotations.Nullable;

record UnitPayload(@Nullable UnitView unit, List<UserError> userErrors, boolean viewIsBehind) {}
