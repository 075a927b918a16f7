package io.lienlac.command.organisation;

import io.lienlac.api.Command;
import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says that every view has passed the erasure of the person. */
public record ConfirmErasure(@TargetAggregateIdentifier PersonId personId, Instant at)
    implements Command {}
