package io.lienlac.query.support;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The tokens as Axon's token store for MongoDB writes them. */
public final class MongoTokens implements StoredTokens {

  private final MongoCollection<Document> tokens;
  private final Serializer serializer;

  public MongoTokens(MongoCollection<Document> tokens, Serializer serializer) {
    this.tokens = tokens;
    this.serializer = serializer;
  }

  @Override
  public Map<String, Map<Integer, StoredToken>> read() {
    Map<String, Map<Integer, StoredToken>> read = new HashMap<>();
    for (Document entry : tokens.find()) {
      read.computeIfAbsent(entry.getString("processorName"), key -> new HashMap<>())
          .put(
              entry.getInteger("segment"),
              new StoredToken(
                  Optional.ofNullable(stored(entry)),
                  Instant.ofEpochMilli(entry.getLong("timestamp"))));
    }
    return read;
  }

  private @Nullable TrackingToken stored(Document entry) {
    String token = entry.getString("token");
    if (token == null) {
      return null;
    }
    return serializer.deserialize(
        new SimpleSerializedObject<>(token, String.class, entry.getString("tokenType"), null));
  }
}
