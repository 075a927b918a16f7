package io.lienlac.graphql.support;

import io.lienlac.api.Command;
import io.lienlac.api.CommandMetadata;
import io.lienlac.api.CommandOutcome;
import io.lienlac.api.organisation.PersonId;
import java.util.UUID;
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
    MetaData metadata = metadata(requester.person(), requester.correlationId());
    @Nullable String client = requester.client();
    return Views.joined(
        gateway.<R>send(
            command, client == null ? metadata : metadata.and(CommandMetadata.CLIENT_ID, client)));
  }

  /** The same for somebody who came without a token, by an address that only this system makes. */
  public <R> R ask(Command command, PersonId actor, UUID correlationId) {
    return Views.joined(gateway.<R>send(command, metadata(actor, correlationId)));
  }

  private static MetaData metadata(PersonId actor, UUID correlationId) {
    return MetaData.with(CommandMetadata.ACTOR_ID, actor.toString())
        .and(CommandMetadata.CORRELATION_ID, correlationId.toString());
  }
}
