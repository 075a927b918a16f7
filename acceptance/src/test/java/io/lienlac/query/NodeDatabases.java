package io.lienlac.query;

import com.mongodb.client.MongoDatabase;
import io.lienlac.SearchIndexesOf;
import java.util.Map;

/** Over which databases a query side works. */
record NodeDatabases(
    String postgresUrl,
    String user,
    String password,
    String mongodbUri,
    MongoDatabase views,
    String archiveUri,
    SearchIndexesOf archive) {

  /** By which the application finds them. */
  Map<String, String> settings() {
    return Map.of(
        "spring.datasource.url", postgresUrl,
        "spring.datasource.username", user,
        "spring.datasource.password", password,
        "lienlac.mongodb.uri", mongodbUri,
        "lienlac.mongodb.database", views.getName(),
        "lienlac.elasticsearch.uri", archiveUri,
        "lienlac.elasticsearch.prefix", archive.prefix());
  }
}
