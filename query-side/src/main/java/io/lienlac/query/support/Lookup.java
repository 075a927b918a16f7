package io.lienlac.query.support;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Documents found by their keys, in one answer. By itself a server would send 101 of them, and have
 * to be asked for the rest.
 */
public final class Lookup {

  /** More than any query may find; so many small documents fit into an answer, too. */
  public static final int AT_ONCE = 10_000;

  private Lookup() {}

  public static FindIterable<Document> of(MongoCollection<Document> collection, Bson filter) {
    return collection.find(filter).batchSize(AT_ONCE);
  }
}
