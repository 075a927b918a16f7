package io.lienlac.graphql.support;

import static io.lienlac.api.CommonRefusal.MALFORMED;

import graphql.schema.DataFetchingEnvironment;
import io.lienlac.api.CommandMetadata;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.NameBasedId;
import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * One call of a mutation: whose it is, and by which name its repetitions are known.
 *
 * @param input all of the input but the key, in a canonical text
 * @param client through which it came
 */
public record Wish(
    PersonId actor,
    Instant at,
    String mutation,
    String key,
    String input,
    UUID correlationId,
    @Nullable String client) {

  private static final String KEY = "idempotencyKey";
  private static final int SHORTEST_KEY = 8;
  private static final int LONGEST_KEY = 100;

  public Wish {
    boolean plain = key.codePoints().noneMatch(Character::isISOControl);
    if (key.length() < SHORTEST_KEY || key.length() > LONGEST_KEY || !plain) {
      throw new CommandRefused(MALFORMED, KEY);
    }
  }

  static Wish of(DataFetchingEnvironment environment, Requester requester) {
    Map<String, Object> input = new HashMap<>(argument(environment));
    String key = String.valueOf(input.remove(KEY));
    return new Wish(
        requester.person(),
        requester.at(),
        environment.getField().getName(),
        key,
        CanonicalText.of(input),
        requester.correlationId(),
        requester.client());
  }

  private static Map<String, Object> argument(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getArgument("input"));
  }

  /** The id of what the wish brings into being: the same for every repetition, on every node. */
  public UUID newId() {
    return NameBasedId.of(actor.toString(), mutation, key);
  }

  MetaData metadata() {
    MetaData metadata =
        MetaData.with(CommandMetadata.ACTOR_ID, actor.toString())
            .and(CommandMetadata.CORRELATION_ID, correlationId.toString())
            .and(CommandMetadata.IDEMPOTENCY_KEY, key)
            .and(CommandMetadata.MUTATION, mutation)
            .and(CommandMetadata.INPUT, input);
    return client == null ? metadata : metadata.and(CommandMetadata.CLIENT_ID, client);
  }
}
