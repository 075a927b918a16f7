package io.lienlac.stack;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;

/** Makes a lone {@code mongod} the primary of a replica set, which transactions need. */
final class ReplicaSetOfOne implements AutoCloseable {

  static final String NAME = "lienlac";

  private static final int NOT_YET_INITIALIZED = 94;
  private static final int INVALID_REPLICA_SET_CONFIG = 93;

  private final String host;
  private final MongoClient client;

  ReplicaSetOfOne(String host) {
    this.host = host;
    this.client =
        MongoClients.create(
            "mongodb://" + host + "/?directConnection=true&serverSelectionTimeoutMS=1000");
  }

  /** Sees to it, step by step at each call. */
  boolean isPrimary() {
    try {
      MongoDatabase admin = client.getDatabase("admin");
      if (admin.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary", false)) {
        return true;
      }
      seeToConfiguration(admin);
      return false;
    } catch (MongoException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private void seeToConfiguration(MongoDatabase admin) {
    try {
      admin.runCommand(new Document("replSetGetStatus", 1));
    } catch (MongoCommandException e) {
      switch (e.getErrorCode()) {
        case NOT_YET_INITIALIZED ->
            admin.runCommand(new Document("replSetInitiate", configuration(1)));
        case INVALID_REPLICA_SET_CONFIG -> moveToThisPort(admin);
        default -> throw e;
      }
    }
  }

  /** The data were last used on another port, by which the set knew its only member. */
  private void moveToThisPort(MongoDatabase admin) {
    Document last =
        admin.runCommand(new Document("replSetGetConfig", 1)).get("config", new Document());
    int version = last.getInteger("version", 1) + 1;
    admin.runCommand(new Document("replSetReconfig", configuration(version)).append("force", true));
  }

  private Document configuration(int version) {
    Document member = new Document("_id", 0).append("host", host);
    return new Document("_id", NAME).append("version", version).append("members", List.of(member));
  }
}
