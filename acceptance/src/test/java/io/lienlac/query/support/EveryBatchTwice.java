package io.lienlac.query.support;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;

/** Loses the claim after the writes of every batch, once, so that the batch comes again. */
class EveryBatchTwice {

  @Bean
  static BeanPostProcessor losingClaims() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataBeforeTokens tokens ? new Losing(tokens) : bean;
      }
    };
  }

  private static final class Losing extends DataBeforeTokens {

    private final Set<String> lost = ConcurrentHashMap.newKeySet();

    Losing(TokenStore tokens) {
      super(tokens, new Patience());
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
      PendingWrites.flushCurrent();
      if (lost.add(processor + segment + token)) {
        throw new UnableToClaimTokenException("lost on purpose");
      }
      super.storeToken(token, processor, segment);
    }
  }
}
