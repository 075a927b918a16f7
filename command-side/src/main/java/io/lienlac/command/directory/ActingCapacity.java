package io.lienlac.command.directory;

import io.lienlac.api.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How somebody comes to act.
 *
 * @param onBehalfOf whose delegate; null when by an appointment of one's own
 */
public record ActingCapacity(@Nullable PersonId onBehalfOf) {}
