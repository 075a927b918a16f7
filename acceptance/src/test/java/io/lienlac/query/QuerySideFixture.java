package io.lienlac.query;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.lienlac.Databases;
import io.lienlac.OwnDatabase;
import io.lienlac.SearchIndexesOf;
import io.lienlac.stack.SharedStack;
import io.lienlac.stack.StackAddresses;
import io.lienlac.stack.TcpGate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * New databases on the servers that all tests share, and nodes of the query side that use them.
 * MongoDB is reached through a gate that tests may shut.
 */
public final class QuerySideFixture implements AutoCloseable {

  private static final String PREFIX = "query_";

  /** Where nobody else has a key. */
  private static final String KEYS = "1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

  private final OwnDatabase events;
  private final String keys;
  private final String mongodb;
  private final MongoClient client;
  private final TcpGate gate;
  private final TcpGate archiveGate;
  private final SearchIndexesOf archive;
  private final Deque<QuerySideNode> nodes = new ArrayDeque<>();

  private QuerySideFixture(OwnDatabase events, String keys, String mongodb, String archive) {
    this.events = events;
    this.keys = keys;
    this.mongodb = mongodb;
    this.client = MongoClients.create(mongodb);
    this.gate = TcpGate.toMongodb(mongodb);
    this.archive = new SearchIndexesOf(archive, events.name());
    this.archiveGate = TcpGate.to("127.0.0.1", URI.create(archive).getPort());
  }

  /** On the servers that the environment names, or on those of the stack that all tests share. */
  public static QuerySideFixture create() {
    @Nullable String postgres = System.getenv("LIENLAC_POSTGRES_URL");
    @Nullable String mongodb = System.getenv("LIENLAC_MONGODB_URI");
    @Nullable String archive = System.getenv("LIENLAC_ELASTICSEARCH_URI");
    if (postgres != null && mongodb != null && archive != null) {
      String user = System.getenv().getOrDefault("LIENLAC_POSTGRES_USER", "");
      String password = System.getenv().getOrDefault("LIENLAC_POSTGRES_PASSWORD", "");
      return new QuerySideFixture(
          OwnDatabase.create(postgres, user, password, PREFIX), KEYS, mongodb, archive);
    }
    StackAddresses stack = SharedStack.get();
    OwnDatabase events =
        OwnDatabase.create(
            stack.postgresUrl(), stack.postgresUser(), stack.postgresPassword(), PREFIX);
    return new QuerySideFixture(events, KEYS, stack.mongodbUri(), stack.elasticsearchUri());
  }

  /** Over the databases of a system whose nodes have ended; they go with the fixture. */
  public static QuerySideFixture over(Databases databases) {
    StackAddresses stack = databases.stack();
    return new QuerySideFixture(
        databases.events(), stack.personalKeys(), stack.mongodbUri(), stack.elasticsearchUri());
  }

  /** The digests of the views of a history, made by one node without any trouble. */
  public static Map<String, String> digestsOf(List<StoredFact> facts) {
    try (QuerySideFixture fixture = create()) {
      QuerySideNode node = fixture.node();
      node.show(facts);
      return node.digests();
    }
  }

  /** Starts a node, with beans of a test's own beside or instead of the application's. */
  public QuerySideNode node(Class<?>... more) {
    QuerySideNode node =
        QuerySideNode.start(
            new NodeDatabases(
                events.url(),
                events.user(),
                events.password(),
                keys,
                gate.through(mongodb),
                views(),
                "http://127.0.0.1:" + archiveGate.port(),
                archive),
            "node-" + nodes.size(),
            more);
    nodes.push(node);
    return node;
  }

  public TcpGate gate() {
    return gate;
  }

  /** The gate to Elasticsearch. */
  public TcpGate archiveGate() {
    return archiveGate;
  }

  /** The views, past the gate and past the recorder. */
  public MongoDatabase views() {
    return client.getDatabase(events.name());
  }

  /** Drops all views and tokens, as if the database of views were new. */
  public void dropViews() {
    views().drop();
    archive.drop();
  }

  /** The archive's indexes, past the gate. */
  public SearchIndexesOf archive() {
    return archive;
  }

  /** Drops one collection. */
  public void drop(String collection) {
    views().getCollection(collection).drop();
  }

  @Override
  public void close() {
    gate.open();
    archiveGate.open();
    nodes.forEach(QuerySideNode::close);
    dropViews();
    client.close();
    events.drop();
    try {
      gate.close();
      archiveGate.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
