package io.lienlac.query.api.directive;

import io.lienlac.api.PersonalData;
import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a directive was withdrawn, and why. */
public record WithdrawalView(
    PersonalData<String> reason,
    PersonId withdrawnBy,
    @Nullable PersonId onBehalfOf,
    Instant withdrawnAt) {}
