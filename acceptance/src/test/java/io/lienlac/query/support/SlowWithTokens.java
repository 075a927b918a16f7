package io.lienlac.query.support;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;

/**
 * Has written a batch, and then takes longer to store its token than it holds the claim: another
 * node has begun with the same batch by then.
 */
class SlowWithTokens {

  private static final long MILLIS = 1_500;

  @Bean
  static Slowness slowness() {
    return new Slowness();
  }

  @Bean
  static BeanPostProcessor slowTokens(
      ObjectProvider<MongoDatabase> views, ObjectProvider<Slowness> slowness) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataBeforeTokens tokens
            ? new Slow(tokens, views.getObject(), slowness.getObject())
            : bean;
      }
    };
  }

  /** Until when it is slow, and how often a token was gone when it was to be stored. */
  static final class Slowness {

    private final AtomicInteger stolen = new AtomicInteger();
    private volatile boolean over;

    int stolen() {
      return stolen.get();
    }

    void end() {
      over = true;
    }
  }

  private static final class Slow extends DataBeforeTokens {

    private final MongoDatabase views;
    private final Slowness slowness;

    Slow(TokenStore tokens, MongoDatabase views, Slowness slowness) {
      super(tokens, new Patience());
      this.views = views;
      this.slowness = slowness;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
      PendingWrites.flushCurrent();
      if (!slowness.over) {
        expireClaim(processor, segment);
      }
      try {
        super.storeToken(token, processor, segment);
      } catch (UnableToClaimTokenException e) {
        slowness.stolen.incrementAndGet();
        throw e;
      }
    }

    /** As if the claim were older than the other nodes wait. */
    private void expireClaim(String processor, int segment) {
      views
          .getCollection(DeclaredIndexes.TOKENS)
          .updateOne(
              new Document("processorName", processor).append("segment", segment),
              Updates.set("timestamp", 0L));
      try {
        Thread.sleep(MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
