package io.lienlac.command.support;

import static io.lienlac.api.CommonRefusal.CHANGED_MEANWHILE;
import static io.lienlac.api.operations.OperationsRefusal.NODE_OUTDATED;

import io.lienlac.api.CommandRefused;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where commands come in. Conflicts are tried again and then refused; whatever else goes wrong
 * leaves as a {@link CommandExecutionException} that tells nothing of the inside. This cannot be an
 * interceptor's work, for conflicts show only when the transaction commits.
 */
public final class CommandSideGateway extends DefaultCommandGateway {

  private static final Logger LOG = LoggerFactory.getLogger(CommandSideGateway.class);

  private final ObservedCommands observed;

  public CommandSideGateway(
      CommandBus commandBus, RetryScheduler retries, ObservationRegistry observations) {
    super(builder(commandBus, retries));
    this.observed = new ObservedCommands(observations);
  }

  private static Builder builder(CommandBus commandBus, RetryScheduler retries) {
    Builder builder = DefaultCommandGateway.builder();
    builder.commandBus(commandBus).retryScheduler(retries);
    return builder.commandCallback((command, result) -> {});
  }

  @Override
  public <C, R> void send(C command, CommandCallback<? super C, ? super R> callback) {
    CommandMessage<C> message = GenericCommandMessage.asCommandMessage(command);
    Observation observation = observed.start(nameOf(message));
    CommandCallback<C, R> translating =
        (sent, result) -> {
          CommandResultMessage<? extends R> answer = told(message, result);
          observed.end(observation, answer);
          callback.onResult(sent, answer);
        };
    try (Observation.Scope _ = observation.openScope()) {
      super.send(command, translating);
    } catch (RuntimeException e) {
      CommandResultMessage<R> answer = couldNotBegin(message, e);
      observed.end(observation, answer);
      callback.onResult(message, answer);
    }
  }

  private static <R> CommandResultMessage<R> couldNotBegin(
      CommandMessage<?> command, RuntimeException cause) {
    try (LoggedActor _ = LoggedActor.of(command)) {
      LOG.error("COMMAND-003: {} could not begin", nameOf(command), cause);
    }
    return failed(failure(command));
  }

  private static <R> CommandResultMessage<? extends R> told(
      CommandMessage<?> command, CommandResultMessage<? extends R> result) {
    try (LoggedActor _ = LoggedActor.of(command)) {
      CommandResultMessage<? extends R> answer = translated(command, result);
      if (!answer.isExceptional()) {
        LOG.debug("COMMAND-004: {} is done", nameOf(command));
      } else if (answer.exceptionResult() instanceof CommandRefused refused) {
        LOG.debug("COMMAND-005: {} is refused: {}", nameOf(command), codes(refused));
      }
      return answer;
    }
  }

  private static List<String> codes(CommandRefused refused) {
    return refused.refusals().stream().map(refusal -> refusal.code().name()).toList();
  }

  private static <R> CommandResultMessage<? extends R> translated(
      CommandMessage<?> command, CommandResultMessage<? extends R> result) {
    if (!result.isExceptional()) {
      return result;
    }
    Throwable failure = result.exceptionResult();
    if (failure instanceof CommandRefused) {
      return result;
    }
    if (isOutdated(failure)) {
      LOG.warn("COMMAND-004: {} needs a newer node: {}", nameOf(command), failure.toString());
      return failed(new CommandRefused(NODE_OUTDATED));
    }
    if (Conflicts.among(failure)) {
      LOG.warn("COMMAND-001: gave up {} after conflicts: {}", nameOf(command), failure.toString());
      return failed(new CommandRefused(CHANGED_MEANWHILE));
    }
    LOG.error("COMMAND-002: {} failed", nameOf(command), failure);
    return failed(failure(command));
  }

  private static boolean isOutdated(@Nullable Throwable failure) {
    return failure != null && (failure instanceof NewerEvent || isOutdated(failure.getCause()));
  }

  private static String nameOf(CommandMessage<?> command) {
    return command.getPayloadType().getSimpleName();
  }

  private static CommandExecutionException failure(CommandMessage<?> command) {
    return new CommandExecutionException(nameOf(command) + " failed", null);
  }

  private static <R> CommandResultMessage<R> failed(CommandExecutionException failure) {
    return GenericCommandResultMessage.asCommandResultMessage(failure);
  }
}
