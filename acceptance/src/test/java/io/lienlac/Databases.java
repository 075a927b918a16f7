package io.lienlac;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.lienlac.stack.StackAddresses;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A database of events and one of views, which nobody else uses. */
public record Databases(StackAddresses stack, String name) {

  private static final Pattern MONGODB_URI =
      Pattern.compile("(mongodb(?:\\+srv)?://)([^@/]*@)?([^/?]+)/?([^?]*)(?:\\?(.*))?");

  static Databases create(StackAddresses stack) {
    // Not by process and number: a killed run leaves its views, and another gets its number.
    String name = "it_" + UUID.randomUUID().toString().replace("-", "");
    Databases databases = new Databases(stack, name);
    databases.administer("create database " + name);
    return databases;
  }

  /** To the database of events. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(
        postgresUrl(), stack.postgresUser(), stack.postgresPassword());
  }

  String postgresUrl() {
    return stack.postgresUrl().replaceFirst("/[^/]*$", "/" + name);
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
        + name
        + (options.isEmpty() ? "" : "?" + options);
  }

  /** The indexes of the archive. */
  public SearchIndexesOf archive() {
    return new SearchIndexesOf(stack.elasticsearchUri(), name);
  }

  void drop() {
    archive().drop();
    administer("drop database if exists " + name + " with (force)");
    try (MongoClient client = MongoClients.create(mongodbUri())) {
      client.getDatabase(name).drop();
    }
  }

  private void administer(String statement) {
    try (Connection connection =
            DriverManager.getConnection(
                stack.postgresUrl(), stack.postgresUser(), stack.postgresPassword());
        Statement jdbc = connection.createStatement()) {
      jdbc.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL refuses: " + statement, e);
    }
  }
}
