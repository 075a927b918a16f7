package io.lienlac.command.support;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;

import io.lienlac.api.CommandOutcome;
import io.lienlac.api.CommandRefused;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.eventsourcing.eventstore.EventStore;
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

  private final EventStore store;

  public OutcomeInterceptor(EventStore store) {
    this.store = store;
  }

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

  private @Nullable Object outcome(
      @Nullable Object result, Optional<CommandTarget> target, UnitOfWork<?> unitOfWork) {
    UUID effect =
        switch (result) {
          case FulfilledWish first -> first.effect();
          case UUID id when target.isEmpty() -> id;
          case null, default -> target.map(CommandTarget::id).orElse(null);
        };
    return effect == null
        ? result
        : new CommandOutcome(effect, AppendedVersions.of(unitOfWork, effect, store));
  }
}
