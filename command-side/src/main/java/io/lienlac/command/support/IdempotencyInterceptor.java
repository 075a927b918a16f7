package io.lienlac.command.support;

import static io.lienlac.api.CommandMetadata.ACTOR_ID;
import static io.lienlac.api.CommandMetadata.IDEMPOTENCY_KEY;
import static io.lienlac.api.CommandMetadata.INPUT;
import static io.lienlac.api.CommandMetadata.MUTATION;
import static io.lienlac.api.CommonRefusal.IDEMPOTENCY_KEY_REUSED;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.Refusals;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Carries a wish out once, however often it is sent. The key is written in the transaction of the
 * command: a duplicate in flight waits for the first one, and a refusal leaves no trace. What a
 * repetition comes to is the {@link FulfilledWish}.
 */
public final class IdempotencyInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

  private static final int LONGEST_KEY = 200;

  private final FulfilledWishes wishes;
  private final KeyedDigest digest;

  public IdempotencyInterceptor(FulfilledWishes wishes, KeyedDigest digest) {
    this.wishes = wishes;
    this.digest = digest;
  }

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
    CommandMessage<?> message = unitOfWork.getMessage();
    Optional<CommandTarget> target = CommandTarget.of(message.getPayload());
    if (target.isEmpty() || !message.getMetaData().containsKey(IDEMPOTENCY_KEY)) {
      return chain.proceed();
    }
    requireKey(text(message.getMetaData(), IDEMPOTENCY_KEY));
    FulfilledWish wish = wish(message.getMetaData(), target.get().id());
    if (wishes.keep(wish)) {
      return chain.proceed();
    }
    FulfilledWish first = wishes.find(wish);
    if (!MessageDigest.isEqual(first.fingerprint(), wish.fingerprint())) {
      throw new CommandRefused(IDEMPOTENCY_KEY_REUSED, "idempotencyKey");
    }
    return first;
  }

  private static void requireKey(String key) {
    new Refusals().text(key, LONGEST_KEY, "idempotencyKey").throwIfAny();
  }

  private FulfilledWish wish(Map<String, ?> metadata, UUID effect) {
    return new FulfilledWish(
        UUID.fromString(text(metadata, ACTOR_ID)),
        text(metadata, MUTATION),
        text(metadata, IDEMPOTENCY_KEY),
        digest.of("fingerprint", text(metadata, INPUT)),
        effect);
  }

  private static String text(Map<String, ?> metadata, String key) {
    Object value = metadata.get(key);
    if (value == null) {
      throw new IllegalArgumentException("A command with an idempotency key lacks " + key);
    }
    return value.toString();
  }
}
