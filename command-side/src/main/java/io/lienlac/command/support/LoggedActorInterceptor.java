package io.lienlac.command.support;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Lets the log say who acts, on whatever thread a command is handled. */
public final class LoggedActorInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
    try (LoggedActor _ = LoggedActor.of(unitOfWork.getMessage())) {
      return chain.proceed();
    }
  }
}
