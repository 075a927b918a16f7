package io.lienlac.query;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.lienlac.Databases;
import io.lienlac.SearchIndexesOf;
import java.util.Map;

/** Over which databases a query side works, and under which key the keys of persons lie there. */
record NodeDatabases(
    String postgresUrl,
    String user,
    String password,
    String personalKeys,
    String mongodbUri,
    MongoDatabase views,
    String archiveUri,
    SearchIndexesOf archive) {

  /** Those of a system. */
  static NodeDatabases of(Databases system, MongoClient client) {
    return new NodeDatabases(
        system.events().url(),
        system.events().user(),
        system.events().password(),
        system.stack().personalKeys(),
        system.mongodbUri(),
        client.getDatabase(system.name()),
        system.stack().elasticsearchUri(),
        system.archive());
  }

  /** By which the application finds them, and vouches for what it stores. */
  Map<String, String> settings() {
    return Map.of(
        "spring.datasource.url", postgresUrl,
        "spring.datasource.username", user,
        "spring.datasource.password", password,
        "lienlac.personal.keys", personalKeys,
        "lienlac.mongodb.uri", mongodbUri,
        "lienlac.mongodb.database", views.getName(),
        "lienlac.elasticsearch.uri", archiveUri,
        "lienlac.elasticsearch.prefix", archive.prefix(),
        "lienlac.ledger.mac-keys", "1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
  }
}
