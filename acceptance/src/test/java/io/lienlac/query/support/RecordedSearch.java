package io.lienlac.query.support;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** A search for documents that a command makes a server do. */
record RecordedSearch(String command, String collection, BsonDocument filter, BsonDocument sort) {

  private static final BsonDocument NONE = new BsonDocument();

  /** What the server has to look for; nothing, for commands that look for nothing. */
  static List<RecordedSearch> in(BsonDocument command) {
    String name = command.getFirstKey();
    return switch (name) {
      case "find" -> List.of(of(command, name, "filter", "sort"));
      case "count" -> List.of(of(command, name, "query", "none"));
      case "findAndModify" -> List.of(of(command, name, "query", "sort"));
      case "update" -> each(command, name, "updates");
      case "delete" -> each(command, name, "deletes");
      case "aggregate" -> List.of(aggregate(command));
      default -> List.of();
    };
  }

  /** Everything about it but the values. */
  String shape() {
    StringBuilder shape = new StringBuilder(command).append(' ').append(collection).append(' ');
    write(filter, shape);
    return shape.append(" by ").append(sort.isEmpty() ? "{}" : sort.toJson()).toString();
  }

  /** One that outlives the command's buffers. */
  RecordedSearch copy() {
    return new RecordedSearch(
        command,
        collection,
        BsonDocument.parse(filter.toJson()),
        BsonDocument.parse(sort.toJson()));
  }

  private static RecordedSearch of(BsonDocument command, String name, String filter, String sort) {
    return new RecordedSearch(
        name,
        command.getString(name).getValue(),
        command.getDocument(filter, NONE),
        command.getDocument(sort, NONE));
  }

  private static List<RecordedSearch> each(BsonDocument command, String name, String parts) {
    List<RecordedSearch> searches = new ArrayList<>();
    for (BsonValue part : command.getArray(parts, new BsonArray())) {
      searches.add(
          new RecordedSearch(
              name, command.getString(name).getValue(), part.asDocument().getDocument("q"), NONE));
    }
    return searches;
  }

  private static RecordedSearch aggregate(BsonDocument command) {
    BsonArray stages = command.getArray("pipeline");
    BsonDocument first = stages.isEmpty() ? NONE : stages.getFirst().asDocument();
    BsonDocument second = stages.size() < 2 ? NONE : stages.get(1).asDocument();
    return new RecordedSearch(
        "aggregate",
        command.getString("aggregate").getValue(),
        first.getDocument("$match", NONE),
        second.getDocument("$sort", NONE));
  }

  /** By hand: it is done for each of all the documents that are written. */
  private static void write(BsonValue value, StringBuilder shape) {
    if (value.isDocument()) {
      shape.append('{');
      value
          .asDocument()
          .forEach(
              (key, each) -> {
                shape.append(key).append(": ");
                write(each, shape);
                shape.append("; ");
              });
      shape.append('}');
    } else if (value.isArray()) {
      Set<String> shapes = new LinkedHashSet<>();
      for (BsonValue each : value.asArray()) {
        if (each.isDocument() || each.isArray()) {
          StringBuilder part = new StringBuilder();
          write(each, part);
          shapes.add(part.toString());
        } else {
          shapes.add("?");
        }
      }
      shape.append(shapes);
    } else {
      shape.append('?');
    }
  }
}
