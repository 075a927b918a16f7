package io.lienlac.query.support;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** The indexes of every collection that the application uses, made at its start. */
public final class DeclaredIndexes {

  /** Holds the tokens of the projections. */
  public static final String TOKENS = "trackingtokens";

  /** Names the generation of each view that is shown. */
  public static final String PROJECTIONS = "projections";

  private static final int ALREADY_THERE = 48;

  private final Map<String, List<DeclaredIndex>> byCollection = new LinkedHashMap<>();

  public DeclaredIndexes(Collection<ProjectionDefinition> projections) {
    byCollection.put(TOKENS, List.of(DeclaredIndex.uniqueOn("processorName", "segment")));
    byCollection.put(PROJECTIONS, List.of());
    projections.forEach(each -> byCollection.put(each.collection(), each.indexes()));
  }

  /** Those of a collection, besides the one of its ids. */
  public List<DeclaredIndex> of(String collection) {
    return byCollection.getOrDefault(collection, List.of());
  }

  /** Whether the application has any business with a collection. */
  public boolean knows(String collection) {
    return byCollection.containsKey(collection);
  }

  /** Makes what is not there yet, on whichever of the nodes that start together comes first. */
  void createIn(MongoDatabase database, Set<String> present) {
    byCollection.forEach(
        (collection, indexes) -> {
          if (!present.contains(collection)) {
            create(database, collection);
          }
          indexes.forEach(index -> create(database.getCollection(collection), index));
        });
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

  private static void create(MongoCollection<Document> collection, DeclaredIndex index) {
    collection.createIndex(index.document(), new IndexOptions().unique(index.unique()));
  }
}
