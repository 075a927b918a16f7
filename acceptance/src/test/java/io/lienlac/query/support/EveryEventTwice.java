package io.lienlac.query.support;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;

/**
 * Writes views up to the last event without noting how far, then loses the claim: all events come
 * again. A claim is lost but once, as the pause after each is twice the last one.
 */
class EveryEventTwice {

  @Bean
  static BeanPostProcessor losingClaims(ObjectProvider<EventStore> events) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataBeforeTokens tokens
            ? new Losing(tokens, () -> events.getObject().createHeadToken())
            : bean;
      }
    };
  }

  private static final class Losing extends DataBeforeTokens {

    private final Supplier<TrackingToken> head;
    private final Set<String> lost = ConcurrentHashMap.newKeySet();

    Losing(TokenStore tokens, Supplier<TrackingToken> head) {
      super(tokens, new Patience());
      this.head = head;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
      PendingWrites.flushCurrent();
      String share = processor + segment;
      if (lost.contains(share)) {
        super.storeToken(token, processor, segment);
      } else if (token != null && token.covers(head.get())) {
        lost.add(share);
        throw new UnableToClaimTokenException("lost on purpose");
      }
    }
  }
}
