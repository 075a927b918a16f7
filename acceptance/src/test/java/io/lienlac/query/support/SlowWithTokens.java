package io.lienlac.query.support;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.lienlac.query.search.OldClaims;
import io.lienlac.query.search.SearchIndexes;
import io.lienlac.query.search.SearchServer;
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
  private static final String STORE_OF_THE_ARCHIVE = "tokensInIndexes";

  @Bean
  static Slowness slowness() {
    return new Slowness();
  }

  @Bean
  static BeanPostProcessor slowTokens(
      ObjectProvider<MongoDatabase> views,
      ObjectProvider<SearchServer> server,
      ObjectProvider<SearchIndexes> indexes,
      ObjectProvider<Slowness> slowness) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof DataBeforeTokens tokens)) {
          return bean;
        }
        Slowness shared = slowness.getObject();
        return name.equals(STORE_OF_THE_ARCHIVE)
            ? new Slow(tokens, shared, shared.stolenFromTheArchive, inArchive(server, indexes))
            : new Slow(tokens, shared, shared.stolen, inViews(views.getObject()));
      }
    };
  }

  private static Expiry inViews(MongoDatabase views) {
    return (processor, segment) ->
        views
            .getCollection(DeclaredIndexes.TOKENS)
            .updateOne(
                new Document("processorName", processor).append("segment", segment),
                Updates.set("timestamp", 0L));
  }

  private static Expiry inArchive(
      ObjectProvider<SearchServer> server, ObjectProvider<SearchIndexes> indexes) {
    return new OldClaims(server.getObject(), indexes.getObject())::age;
  }

  /** As if a claim were older than the other nodes wait. */
  @FunctionalInterface
  private interface Expiry {
    void of(String processor, int segment);
  }

  /** Until when it is slow, and how often a token was gone when it was to be stored. */
  static final class Slowness {

    private final AtomicInteger stolen = new AtomicInteger();
    private final AtomicInteger stolenFromTheArchive = new AtomicInteger();
    private volatile boolean over;

    /** Of the views in MongoDB. */
    int stolen() {
      return stolen.get();
    }

    /** Of the archive, which keeps its tokens in its own index. */
    int stolenFromTheArchive() {
      return stolenFromTheArchive.get();
    }

    void end() {
      over = true;
    }
  }

  private static final class Slow extends DataBeforeTokens {

    private final Slowness slowness;
    private final AtomicInteger stolen;
    private final Expiry claim;

    Slow(TokenStore tokens, Slowness slowness, AtomicInteger stolen, Expiry claim) {
      super(tokens, new Patience());
      this.slowness = slowness;
      this.stolen = stolen;
      this.claim = claim;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
      PendingWrites.flushCurrent();
      if (!slowness.over) {
        claim.of(processor, segment);
        pause();
      }
      try {
        super.storeToken(token, processor, segment);
      } catch (UnableToClaimTokenException e) {
        stolen.incrementAndGet();
        throw e;
      }
    }

    private static void pause() {
      try {
        Thread.sleep(MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
