package io.lienlac.query.api.organisation;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.Reach;
import io.lienlac.api.organisation.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A power that somebody has now.
 *
 * @param onBehalfOf whose power it is, where it was delegated
 */
public record Standing(Power power, UnitId unit, Reach reach, @Nullable PersonId onBehalfOf) {}
