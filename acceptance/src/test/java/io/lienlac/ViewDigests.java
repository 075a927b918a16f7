package io.lienlac;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.lienlac.query.support.DeclaredIndexes;
import io.lienlac.query.support.ViewDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;

/** The digest of every view of a system, in MongoDB and in Elasticsearch. */
public final class ViewDigests {

  private static final Set<String> NO_VIEWS =
      Set.of(DeclaredIndexes.TOKENS, DeclaredIndexes.PROJECTIONS, DeclaredIndexes.ORIGIN);

  private ViewDigests() {}

  /** Every document of every view of a system. */
  public static List<String> texts(Databases databases) {
    List<String> texts = new ArrayList<>();
    try (MongoClient client = MongoClients.create(databases.mongodbUri())) {
      MongoDatabase views = client.getDatabase(databases.name());
      for (String name : views.listCollectionNames()) {
        for (Document document : views.getCollection(name).find()) {
          texts.add(document.toJson());
        }
      }
    }
    databases.archive().documents().values().forEach(some -> texts.add(some.toString()));
    return texts;
  }

  public static Map<String, String> of(Databases databases) {
    Map<String, String> digests = new TreeMap<>();
    try (MongoClient client = MongoClients.create(databases.mongodbUri())) {
      MongoDatabase views = client.getDatabase(databases.name());
      for (String name : views.listCollectionNames()) {
        if (!NO_VIEWS.contains(name)) {
          digests.put(name, ViewDigest.of(views.getCollection(name).find()));
        }
      }
    }
    databases
        .archive()
        .documents()
        .forEach((index, documents) -> digests.put(index, ViewDigest.of(documents)));
    return digests;
  }
}
