package io.lienlac.query.support;

import java.util.Optional;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** What is in MongoDB's Stable API version 1, so far as this application may want it. */
final class StableApi {

  private static final Set<String> COMMANDS =
      Set.of(
          "aggregate",
          "count",
          "create",
          "createIndexes",
          "delete",
          "drop",
          "dropDatabase",
          "endSessions",
          "explain",
          "find",
          "findAndModify",
          "getMore",
          "hello",
          "insert",
          "killCursors",
          "listCollections",
          "listIndexes",
          "ping",
          "update");

  /** The driver sends these by itself, to say who it is. */
  private static final Set<String> HANDSHAKE =
      Set.of("isMaster", "ismaster", "saslStart", "saslContinue");

  private static final Set<String> STAGES =
      Set.of("$match", "$group", "$sort", "$limit", "$project", "$unwind", "$addFields", "$count");

  private StableApi() {}

  /** What of a command lies outside. */
  static Optional<String> outside(String name, BsonDocument command) {
    if (HANDSHAKE.contains(name)) {
      return Optional.empty();
    }
    if (!COMMANDS.contains(name)) {
      return Optional.of("command " + name);
    }
    if (!name.equals("aggregate")) {
      return Optional.empty();
    }
    return command.getArray("pipeline").stream()
        .map(BsonValue::asDocument)
        .map(BsonDocument::getFirstKey)
        .filter(stage -> !STAGES.contains(stage))
        .findFirst()
        .map(stage -> "stage " + stage);
  }
}
