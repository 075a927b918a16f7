package io.lienlac.graphql.organisation;

import io.lienlac.graphql.support.UserError;
import io.lienlac.query.api.organisation.AppointmentView;
import java.util.List;
import org.jspecify.annotations.Nullable;

record AppointmentPayload(
    @Nullable AppointmentView appointment, List<UserError> userErrors, boolean viewIsBehind) {}
