package io.lienlac.command.support;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;

import io.lienlac.api.CommandOutcome;
import io.lienlac.api.CommandRefused;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Answers a command with its {@link CommandOutcome}. An aggregate that does not exist, or is of
 * another type than the command takes it for, is refused as one that the actor may not touch.
 */
public final class OutcomeInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
    Object command = unitOfWork.getMessage().getPayload();
    Optional<CommandTarget> target = CommandTarget.of(command);
    try {
      return outcome(chain.proceed(), target, unitOfWork);
    } catch (AggregateNotFoundException | IncompatibleAggregateException e) {
      throw new CommandRefused(
          NOT_FOUND_OR_NOT_ALLOWED,
          target.map(CommandTarget::field).stream().toArray(String[]::new));
    }
  }

  private static @Nullable Object outcome(
      @Nullable Object result, Optional<CommandTarget> target, UnitOfWork<?> unitOfWork) {
    if (result instanceof CommandOutcome) {
      return result;
    }
    if (target.isPresent()) {
      return new CommandOutcome(target.get().id(), AppendedVersions.of(unitOfWork));
    }
    return result instanceof UUID effect
        ? new CommandOutcome(effect, AppendedVersions.of(unitOfWork))
        : result;
  }
}
