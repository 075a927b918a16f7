package io.lienlac.query.support;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.lienlac.query.api.ViewNotReady;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which generation of each view is shown. Code that makes other documents writes them to a
 * collection of its own, under a token of its own, while readers stay with the former one; a
 * pointer moves on when the new one has caught up. It never moves back.
 *
 * <p>Until then the code must still be able to read what the former generation wrote.
 */
public final class ProjectionGenerations implements ViewStore {

  private static final Logger LOG = LoggerFactory.getLogger(ProjectionGenerations.class);
  private static final String GENERATION = "generation";

  private final MongoDatabase database;
  private final List<ProjectionDefinition> definitions;
  private final DeclaredIndexes indexes;
  private volatile Map<String, Integer> shown = Map.of();

  public ProjectionGenerations(
      MongoDatabase database, List<ProjectionDefinition> definitions, DeclaredIndexes indexes) {
    this.database = database;
    this.definitions = List.copyOf(definitions);
    this.indexes = indexes;
  }

  /** The documents of a view, for readers. */
  public MongoCollection<Document> shown(ProjectionDefinition definition) {
    Integer generation = shown.get(definition.name());
    if (generation == null) {
      throw new ViewNotReady(definition.name());
    }
    return database.getCollection(definition.inGeneration(generation).collection());
  }

  /**
   * Makes ready what projections write to. Where a collection was dropped, so are its tokens, so
   * that it is made again from the beginning.
   */
  @Override
  public void prepare(Patience patience) {
    patience.untilReachable(
        () -> {
          prepare();
          return true;
        });
  }

  private void prepare() {
    Set<String> present = database.listCollectionNames().into(new HashSet<>());
    for (ProjectionDefinition definition : definitions) {
      if (!present.contains(definition.collection())) {
        database
            .getCollection(DeclaredIndexes.TOKENS)
            .deleteMany(Filters.eq("processorName", definition.processor()));
        pointers()
            .deleteOne(
                Filters.and(
                    Filters.eq("_id", definition.name()),
                    Filters.eq(GENERATION, definition.generation())));
      }
    }
    indexes.createIn(database, present);
    refresh();
  }

  /** Learns it from the pointers. */
  @Override
  public void refresh() {
    Map<String, Integer> read = new HashMap<>();
    for (Document pointer : pointers().find()) {
      read.put(pointer.getString("_id"), pointer.getInteger(GENERATION));
    }
    shown = Map.copyOf(read);
  }

  @Override
  public boolean hides(ProjectionDefinition definition) {
    return shown.getOrDefault(definition.name(), -1) < definition.generation();
  }

  @Override
  public boolean isReadable(ProjectionDefinition definition) {
    return shown.containsKey(definition.name());
  }

  @Override
  public void show(ProjectionDefinition definition) {
    pointers()
        .updateOne(
            Filters.eq("_id", definition.name()),
            Updates.max(GENERATION, definition.generation()),
            new UpdateOptions().upsert(true));
    LOG.info("QUERY-SUPPORT-003: {} is shown", definition.collection());
    refresh();
  }

  @Override
  public List<ProjectionDefinition> definitions() {
    return definitions;
  }

  private MongoCollection<Document> pointers() {
    return database.getCollection(DeclaredIndexes.PROJECTIONS);
  }
}
