package io.lienlac.command.organisation;

import io.lienlac.api.Command;
import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Says that each step of the erasure of the person is done.
 *
 * @param receipt signed
 */
public record CompleteErasure(
    @TargetAggregateIdentifier PersonId personId, String receipt, Instant at) implements Command {}
