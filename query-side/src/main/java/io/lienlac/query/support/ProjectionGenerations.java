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
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which generation of each view is shown, and which run of it. Code that makes other documents
 * writes them to a collection of its own, under a token of its own, while readers stay with the
 * former one; so does another run of the same code. A pointer moves on when the new one has caught
 * up. It never moves back.
 *
 * <p>Until then the code must still be able to read what the former generation wrote.
 */
public final class ProjectionGenerations implements ViewStore {

  private static final Logger LOG = LoggerFactory.getLogger(ProjectionGenerations.class);
  private static final String GENERATION = "generation";

  /** Orders runs: the generation, then the run. Of a first run the generation says it all. */
  private static final String RANK = "rank";

  private static final long RUNS = 1_000_000_000L;
  private static final int DIGESTED_AT_ONCE = 1_000;
  private static final String PROCESSOR = "processorName";

  private final MongoDatabase database;
  private final ViewsOrigin origin;
  private final List<ProjectionDefinition> definitions;
  private final DeclaredIndexes indexes;
  private volatile Map<String, Long> shown = Map.of();

  public ProjectionGenerations(
      MongoDatabase database,
      ViewsOrigin origin,
      List<ProjectionDefinition> definitions,
      DeclaredIndexes indexes) {
    this.database = database;
    this.origin = origin;
    this.definitions = List.copyOf(definitions);
    this.indexes = indexes;
  }

  /** The documents of a view, for readers. */
  public MongoCollection<Document> shown(ProjectionDefinition definition) {
    Long rank = shown.get(definition.name());
    if (rank == null) {
      throw new ViewNotReady(definition.name());
    }
    return database.getCollection(of(definition, rank).collection());
  }

  /** Where a collection was dropped, so are its tokens: it is made again from the beginning. */
  @Override
  public void prepare() {
    origin.claim();
    Set<String> present = database.listCollectionNames().into(new HashSet<>());
    refresh();
    for (ProjectionDefinition definition : definitions) {
      forgetIfLost(current(definition), present);
      forgetIfLost(definition, present);
    }
    refresh();
    List<String> views =
        definitions.stream().map(this::current).map(ProjectionDefinition::collection).toList();
    indexes.createIn(database, views, present);
  }

  private void forgetIfLost(ProjectionDefinition run, Set<String> present) {
    if (!present.contains(run.collection())) {
      tokens().deleteMany(Filters.eq(PROCESSOR, run.processor()));
      pointers()
          .deleteOne(
              Filters.and(
                  Filters.eq("_id", run.name()),
                  Filters.eq(GENERATION, run.generation()),
                  Filters.not(Filters.gt(RANK, rank(run)))));
    }
  }

  /** Learns it from the pointers. */
  @Override
  public void refresh() {
    Map<String, Long> read = new HashMap<>();
    for (Document pointer : pointers().find()) {
      Number rank = pointer.get(RANK, Number.class);
      read.put(
          pointer.getString("_id"),
          rank == null ? pointer.getInteger(GENERATION) * RUNS : rank.longValue());
    }
    shown = Map.copyOf(read);
  }

  @Override
  public Optional<ProjectionDefinition> shownRun(ProjectionDefinition definition) {
    return Optional.ofNullable(shown.get(definition.name()))
        .filter(rank -> rank / RUNS == definition.generation())
        .map(rank -> of(definition, rank));
  }

  @Override
  public boolean isReadable(ProjectionDefinition definition) {
    return shown.containsKey(definition.name());
  }

  @Override
  public boolean hides(ProjectionDefinition run) {
    return shown.getOrDefault(run.name(), -1L) < rank(run);
  }

  @Override
  public void create(ProjectionDefinition run) {
    indexes.createIn(
        database, List.of(run.collection()), database.listCollectionNames().into(new HashSet<>()));
  }

  @Override
  public void show(ProjectionDefinition run) {
    pointers()
        .updateOne(
            Filters.eq("_id", run.name()),
            Updates.combine(
                Updates.max(GENERATION, run.generation()), Updates.max(RANK, rank(run))),
            new UpdateOptions().upsert(true));
    LOG.info("QUERY-SUPPORT-003: {} is shown", run.collection());
    refresh();
  }

  @Override
  public void drop(ProjectionDefinition run) {
    database.getCollection(run.collection()).drop();
    tokens().deleteMany(Filters.eq(PROCESSOR, run.processor()));
  }

  /** By their ids, for which every server has an index. */
  @Override
  public String digest(ProjectionDefinition definition) {
    return ViewDigest.of(
        shown(definition).find(Filters.gte("_id", "")).batchSize(DIGESTED_AT_ONCE));
  }

  @Override
  public ViewDatabase database() {
    return ViewDatabase.MONGODB;
  }

  @Override
  public List<ProjectionDefinition> definitions() {
    return definitions;
  }

  private static long rank(ProjectionDefinition run) {
    return run.generation() * RUNS + run.run();
  }

  private static ProjectionDefinition of(ProjectionDefinition definition, long rank) {
    return definition
        .inGeneration(Math.toIntExact(rank / RUNS))
        .inRun(Math.toIntExact(rank % RUNS));
  }

  private MongoCollection<Document> tokens() {
    return database.getCollection(DeclaredIndexes.TOKENS);
  }

  private MongoCollection<Document> pointers() {
    return database.getCollection(DeclaredIndexes.PROJECTIONS);
  }
}
