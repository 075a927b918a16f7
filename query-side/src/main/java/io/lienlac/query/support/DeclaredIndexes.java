package io.lienlac.query.support;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The indexes of every collection that the application uses, made at its start. */
public final class DeclaredIndexes {

  /** Holds the tokens of the projections. */
  public static final String TOKENS = "trackingtokens";

  /** Names the generation of each view that is shown. */
  public static final String PROJECTIONS = "projections";

  /** Names the event store that the views were made from. */
  public static final String ORIGIN = "origin";

  private static final int ALREADY_THERE = 48;

  private static final Pattern GENERATION = Pattern.compile("(_\\d+){1,2}$");

  private static final Set<String> OWN = Set.of(TOKENS, PROJECTIONS, ORIGIN);

  private final Map<String, List<DeclaredIndex>> byName = new HashMap<>();

  public DeclaredIndexes(Collection<ProjectionDefinition> projections) {
    byName.put(TOKENS, List.of(DeclaredIndex.uniqueOn("processorName", "segment")));
    byName.put(PROJECTIONS, List.of());
    byName.put(ORIGIN, List.of());
    projections.forEach(each -> byName.put(each.name(), each.indexes()));
  }

  /** Those of a collection, of whatever run, besides the one of its ids. */
  public List<DeclaredIndex> of(String collection) {
    return byName.getOrDefault(name(collection), List.of());
  }

  /** Whether the application has any business with a collection. */
  public boolean knows(String collection) {
    return byName.containsKey(name(collection));
  }

  private static String name(String collection) {
    return GENERATION.matcher(collection).replaceFirst("");
  }

  /**
   * Makes what is not there yet, on whichever of the nodes that start together comes first. An
   * index on a collection that is there takes a second or two on some servers, even if it is empty:
   * indexes come first, all of a collection at once, and bring the collection along.
   */
  void createIn(MongoDatabase database, Collection<String> views, Set<String> present) {
    Set<String> collections = new LinkedHashSet<>(OWN);
    collections.addAll(views);
    for (String collection : collections) {
      if (!of(collection).isEmpty()) {
        database
            .getCollection(collection)
            .createIndexes(of(collection).stream().map(DeclaredIndexes::model).toList());
      } else if (!present.contains(collection)) {
        create(database, collection);
      }
    }
  }

  private static IndexModel model(DeclaredIndex index) {
    return new IndexModel(index.document(), new IndexOptions().unique(index.unique()));
  }

  private static void create(MongoDatabase database, String collection) {
    try {
      database.createCollection(collection);
    } catch (MongoCommandException e) {
      if (e.getErrorCode() != ALREADY_THERE) {
        throw e;
      }
    }
  }
}
