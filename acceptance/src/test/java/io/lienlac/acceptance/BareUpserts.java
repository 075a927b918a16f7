package io.lienlac.acceptance;

import com.mongodb.MongoCommandException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.lienlac.Databases;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.bson.Document;

/**
 * The same documents as the inboxes', put into a collection with the same indexes by nothing but
 * the driver: what the database itself can do.
 */
final class BareUpserts {

  private static final int BATCH = 500;
  private static final String NAME = "bare";

  private final Databases databases;

  BareUpserts(Databases databases) {
    this.databases = databases;
  }

  /** How long so many documents take. */
  double seconds(int count) {
    try (MongoClient client = MongoClients.create(databases.mongodbUri())) {
      MongoDatabase database = client.getDatabase(databases.name());
      MongoCollection<Document> inboxes = database.getCollection(inboxes(database));
      MongoCollection<Document> bare =
          database.getCollection(NAME).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
      bare.drop();
      inboxes.listIndexes().forEach(index -> copy(index, bare));
      List<Document> documents = inboxes.find().limit(count).into(new ArrayList<>());
      long start = System.nanoTime();
      for (int from = 0; from < documents.size(); from += BATCH) {
        bare.bulkWrite(
            documents.subList(from, Math.min(from + BATCH, documents.size())).stream()
                .map(BareUpserts::upsert)
                .toList(),
            new BulkWriteOptions().ordered(false));
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      bare.drop();
      return seconds * count / documents.size();
    }
  }

  /** What the server calls itself. */
  String server() {
    try (MongoClient client = MongoClients.create(databases.mongodbUri())) {
      Document info = client.getDatabase(databases.name()).runCommand(new Document("buildInfo", 1));
      String given = System.getenv("LIENLAC_MONGODB_URI");
      return (given == null ? "embedded or installed" : "the one that LIENLAC_MONGODB_URI names")
          + ", version "
          + info.getString("version");
    } catch (MongoCommandException silent) {
      return "unknown (" + silent.getErrorMessage() + ")";
    }
  }

  private static UpdateOneModel<Document> upsert(Document document) {
    Document fields = new Document(document);
    fields.remove("_id");
    return new UpdateOneModel<>(
        Filters.eq("_id", UUID.randomUUID().toString()),
        new Document("$set", fields),
        new UpdateOptions().upsert(true));
  }

  private static void copy(Document index, MongoCollection<Document> bare) {
    Document key = index.get("key", Document.class);
    if (!key.containsKey("_id")) {
      bare.createIndex(key, new IndexOptions().unique(false));
    }
  }

  private static String inboxes(MongoDatabase database) {
    return StreamSupport.stream(database.listCollectionNames().spliterator(), false)
        .filter(name -> name.startsWith("inbox"))
        .findFirst()
        .orElseThrow();
  }
}
