package io.lienlac.query.config;

import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Well when the database of views answers within two seconds. */
final class MongoHealth extends AbstractHealthIndicator {

  private static final long PATIENCE_SECONDS = 2;
  private static final Document PING = new Document("ping", 1);

  private final MongoDatabase views;

  MongoHealth(MongoDatabase views) {
    this.views = views.withTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    views.runCommand(PING);
    builder.up();
  }
}
