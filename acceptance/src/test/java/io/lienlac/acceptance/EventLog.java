package io.lienlac.acceptance;

import io.lienlac.Databases;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.graphql.support.GlobalId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in the event store, read past the application. */
final class EventLog {

  private static final String ADDRESSED = "io.lienlac.api.directive.DirectiveAddressed";
  private static final String SENT = "io.lienlac.api.directive.DirectiveSent";

  private final Databases databases;

  EventLog(Databases databases) {
    this.databases = databases;
  }

  /** How many events there are in all. */
  int size() {
    return number("select count(*) from domain_event");
  }

  /** How many events of an aggregate there are, and of which type. */
  int count(String type, UUID aggregate) {
    return number(
        "select count(*) from domain_event where payload_type like ? and aggregate_identifier = ?",
        "%." + type,
        aggregate.toString());
  }

  /** How many events of a type there are. */
  int count(String type) {
    return number("select count(*) from domain_event where payload_type like ?", "%." + type);
  }

  /** The events of an aggregate, from its first on, have no gap and none twice. */
  boolean isContiguous(UUID aggregate) {
    return number(
            "select max(sequence_number) + 1 - count(distinct sequence_number) from domain_event"
                + " where aggregate_identifier = ?",
            aggregate.toString())
        == 0;
  }

  /** How many directives have been addressed up to that place in their lists, or further. */
  int directivesAddressedUpTo(int ordinal) {
    return number(
        "select count(*) from directive_addressing where next_ordinal >= cast(? as integer)",
        "" + ordinal);
  }

  /** Events that a projection could not handle. */
  int deadLetters() {
    return number("select count(*) from dead_letter_entry");
  }

  /** The digest and the size of the list with which a directive was sent. */
  JsonNode sent(UUID directive) {
    return payloads(SENT, directive).getFirst();
  }

  /** The runs by which a directive was addressed, in their order. */
  List<JsonNode> runs(UUID directive) {
    return payloads(ADDRESSED, directive);
  }

  /** The recipients of all runs, one run after the other. */
  List<Recipient> addressed(UUID directive) {
    List<Recipient> recipients = new ArrayList<>();
    for (JsonNode run : runs(directive)) {
      for (JsonNode recipient : run.path("recipients")) {
        recipients.add(
            new Recipient(
                RecipientKind.valueOf(recipient.path("kind").asString()),
                UUID.fromString(recipient.path("id").asString()),
                Purpose.valueOf(recipient.path("purpose").asString())));
      }
    }
    return recipients;
  }

  /** The id inside one of the API's opaque ids. */
  static UUID plain(String globalId) {
    return GlobalId.read(globalId).id();
  }

  /** The one number that a query finds. */
  int number(String query, String... parameters) {
    try (Connection connection = databases.events().connect();
        PreparedStatement statement = prepare(connection, query, parameters);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** The first column of what a query finds. */
  List<String> texts(String query, String... parameters) {
    try (Connection connection = databases.events().connect();
        PreparedStatement statement = prepare(connection, query, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  private List<JsonNode> payloads(String type, UUID aggregate) {
    String query =
        "select payload from domain_event where payload_type = ? and aggregate_identifier = ?"
            + " order by sequence_number";
    try (Connection connection = databases.events().connect();
        PreparedStatement statement = prepare(connection, query, type, aggregate.toString());
        ResultSet rows = statement.executeQuery()) {
      List<JsonNode> payloads = new ArrayList<>();
      while (rows.next()) {
        String json = new String(rows.getBytes(1), StandardCharsets.UTF_8);
        payloads.add(JsonMapper.shared().readTree(json));
      }
      return payloads;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  private static PreparedStatement prepare(Connection connection, String query, String... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(query);
    for (int i = 0; i < values.length; i++) {
      statement.setString(i + 1, values[i]);
    }
    return statement;
  }
}
