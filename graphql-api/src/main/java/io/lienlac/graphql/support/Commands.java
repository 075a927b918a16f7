package io.lienlac.graphql.support;

import io.lienlac.api.Command;
import io.lienlac.api.CommandMetadata;
import io.lienlac.api.CommandOutcome;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
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

  /** Sends a command that is nobody's wish by itself, for its answer. */
  public <R> R ask(Command command, Requester requester) {
    MetaData metadata =
        MetaData.with(CommandMetadata.ACTOR_ID, requester.person().toString())
            .and(CommandMetadata.CORRELATION_ID, requester.correlationId().toString());
    @Nullable String client = requester.client();
    return Views.joined(
        gateway.<R>send(
            command, client == null ? metadata : metadata.and(CommandMetadata.CLIENT_ID, client)));
  }
}
