package io.lienlac.graphql.support;

import io.lienlac.api.Command;
import io.lienlac.api.CommandMetadata;
import io.lienlac.api.CommandOutcome;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** The way to the command side. */
@Component
public class Commands {

  private final CommandGateway gateway;

  Commands(CommandGateway gateway) {
    this.gateway = gateway;
  }

  /** Has a wish carried out. */
  CommandOutcome send(Command command, Wish wish) {
    return Views.joined(gateway.<CommandOutcome>send(command, wish.metadata()));
  }

  /** Sends a command that changes nothing, for its answer. */
  public <R> R ask(Command command, Requester requester) {
    MetaData metadata =
        MetaData.with(CommandMetadata.ACTOR_ID, requester.person().toString())
            .and(CommandMetadata.CORRELATION_ID, requester.correlationId().toString());
    return Views.joined(gateway.<R>send(command, metadata));
  }
}
