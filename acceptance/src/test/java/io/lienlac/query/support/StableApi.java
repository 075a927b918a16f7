package io.lienlac.query.support;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
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

  /** What these commands can be told, but not in the Stable API; the driver may deny it. */
  private static final Map<String, Set<String>> UNSTABLE =
      Map.of(
          "aggregate",
          Set.of("explain"),
          "create",
          Set.of("autoIndexId", "capped", "indexOptionDefaults", "max", "size", "storageEngine"),
          "find",
          Set.of(
              "awaitData",
              "max",
              "min",
              "noCursorTimeout",
              "oplogReplay",
              "returnKey",
              "showRecordId",
              "tailable"));

  private static final Set<String> UNSTABLE_IN_INDEXES =
      Set.of("background", "bucketSize", "sparse", "storageEngine");

  private StableApi() {}

  /** What of a command lies outside. */
  static Optional<String> outside(String name, BsonDocument command) {
    if (HANDSHAKE.contains(name)) {
      return Optional.empty();
    }
    if (!COMMANDS.contains(name)) {
      return Optional.of("command " + name);
    }
    return Stream.of(options(name, command), stages(command), indexes(command))
        .flatMap(found -> found)
        .findFirst();
  }

  private static Stream<String> options(String name, BsonDocument command) {
    return UNSTABLE.getOrDefault(name, Set.of()).stream()
        .filter(option -> !command.get(option, BsonBoolean.FALSE).equals(BsonBoolean.FALSE))
        .map(option -> "option " + option + " of " + name);
  }

  private static Stream<String> stages(BsonDocument command) {
    return documents(command, "pipeline")
        .map(BsonDocument::getFirstKey)
        .filter(stage -> !STAGES.contains(stage))
        .map(stage -> "stage " + stage);
  }

  /** Every key of an index is a direction: text and the like are outside. */
  private static Stream<String> indexes(BsonDocument command) {
    return documents(command, "indexes")
        .filter(
            index ->
                index.keySet().stream().anyMatch(UNSTABLE_IN_INDEXES::contains)
                    || !index.getDocument("key").values().stream().allMatch(BsonValue::isNumber))
        .map(index -> "index " + index.toJson());
  }

  private static Stream<BsonDocument> documents(BsonDocument command, String field) {
    return command.getArray(field, new BsonArray()).stream().map(BsonValue::asDocument);
  }
}
