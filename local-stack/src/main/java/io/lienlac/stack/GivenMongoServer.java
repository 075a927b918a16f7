package io.lienlac.stack;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * The server that LIENLAC_MONGODB_URI names: somebody else starts and stops it.
 *
 * @param database where the application keeps its views, unless the URI names another one
 */
record GivenMongoServer(String uri, String database) implements MongoServer {

  private static final int SELECTION_SECONDS = 10;

  @Override
  public void start() {
    Progress.say("MongoDB: using the one at " + shownUri());
  }

  @Override
  public void stop() {
    // It goes on running, as it did before.
  }

  @Override
  public OptionalLong pid() {
    return OptionalLong.empty();
  }

  /** The views of earlier runs go with the events that they were made from. */
  void dropViews() {
    ConnectionString address = new ConnectionString(uri);
    String named = address.getDatabase() == null ? database : address.getDatabase();
    Progress.say("MongoDB: dropping database %s at %s".formatted(named, shownUri()));
    MongoClientSettings settings =
        MongoClientSettings.builder()
            .applyToClusterSettings(
                cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
            .applyConnectionString(address)
            .build();
    try (MongoClient client = MongoClients.create(settings)) {
      client.getDatabase(named).drop();
    } catch (MongoException e) {
      throw new StackFailed(
          "Cannot drop database %s at %s: %s".formatted(named, shownUri(), e.getMessage()), e);
    }
  }

  private String shownUri() {
    return uri.replaceFirst("//[^@/]*@", "//…@");
  }
}
