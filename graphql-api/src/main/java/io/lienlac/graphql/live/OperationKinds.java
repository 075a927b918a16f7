package io.lienlac.graphql.live;

import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses, before anything of it is done, a subscription that asks for one answer, and anything
 * else that asks for a stream.
 */
@Component
class OperationKinds extends SimplePerformantInstrumentation {

  @Override
  public @Nullable InstrumentationContext<graphql.ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    ExecutionContext execution = parameters.getExecutionContext();
    Transport transport = execution.getGraphQLContext().get(Transport.class);
    boolean subscription =
        execution.getOperationDefinition().getOperation() == Operation.SUBSCRIPTION;
    if (subscription && transport == Transport.ANSWER) {
      throw new WrongTransport(
          "A subscription is asked for as text/event-stream or over a WebSocket.");
    }
    if (!subscription && transport != Transport.ANSWER) {
      throw new WrongTransport("Only subscriptions are answered by a stream.");
    }
    return super.beginExecuteOperation(parameters, state);
  }

  private static final class WrongTransport extends AbortExecutionException {

    private static final long serialVersionUID = 1L;

    WrongTransport(String message) {
      super(message);
    }

    @Override
    public Map<String, Object> getExtensions() {
      return Map.of("code", "WRONG_TRANSPORT");
    }
  }
}
