package io.lienlac;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.lienlac.stack.StackAddresses;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A database of events and one of views, which nobody else uses. */
public record Databases(StackAddresses stack, OwnDatabase events) {

  private static final Pattern MONGODB_URI =
      Pattern.compile("(mongodb(?:\\+srv)?://)([^@/]*@)?([^/?]+)/?([^?]*)(?:\\?(.*))?");

  static Databases create(StackAddresses stack) {
    return new Databases(
        stack,
        OwnDatabase.create(
            stack.postgresUrl(), stack.postgresUser(), stack.postgresPassword(), "it_"));
  }

  /** The name of both. */
  public String name() {
    return events.name();
  }

  /** The address of the database of views. */
  public String mongodbUri() {
    Matcher parts = MONGODB_URI.matcher(stack.mongodbUri());
    if (!parts.matches()) {
      throw new IllegalStateException("Not an address of MongoDB: " + stack.mongodbUri());
    }
    String user = parts.group(2) == null ? "" : parts.group(2);
    String options = parts.group(5) == null ? "" : parts.group(5);
    if (!user.isEmpty() && !options.contains("authSource=")) {
      String accounts = parts.group(4).isEmpty() ? "admin" : parts.group(4);
      options = "authSource=" + accounts + (options.isEmpty() ? "" : "&" + options);
    }
    return parts.group(1)
        + user
        + parts.group(3)
        + "/"
        + name()
        + (options.isEmpty() ? "" : "?" + options);
  }

  /** The indexes of the archive. */
  public SearchIndexesOf archive() {
    return new SearchIndexesOf(stack.elasticsearchUri(), name());
  }

  void drop() {
    archive().drop();
    events.drop();
    try (MongoClient client = MongoClients.create(mongodbUri())) {
      client.getDatabase(name()).drop();
    }
  }
}
