package io.lienlac.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class GivenMongoServerTest {

  @TempDir private Path folder;

  private EmbeddedMongoServer server;
  private MongoClient client;

  @BeforeEach
  void fillThreeDatabases() throws Exception {
    server = new EmbeddedMongoServer(FreePorts.next(), DataFolder.take(folder));
    server.start();
    client = MongoClients.create(server.uri());
    for (String database : new String[] {"lienlac", "named", "thesis"}) {
      client.getDatabase(database).getCollection("units_1").insertOne(new Document("_id", 1));
    }
  }

  @AfterEach
  void stop() {
    client.close();
    server.stop();
  }

  @Test
  void dropsTheDatabaseThatTheUriNames() {
    new GivenMongoServer(server.uri() + "/named", "lienlac").dropViews();

    assertThat(client.listDatabaseNames()).contains("lienlac", "thesis").doesNotContain("named");
  }

  @Test
  void orElseTheOneWhereTheApplicationKeepsItsViews() {
    new GivenMongoServer(server.uri(), "lienlac").dropViews();

    assertThat(client.listDatabaseNames()).contains("named", "thesis").doesNotContain("lienlac");
  }

  @Test
  void saysWhatItCannotDropAndNoPassword() {
    String nobody = "mongodb://user:word@127.0.0.1:" + FreePorts.next();
    GivenMongoServer given =
        new GivenMongoServer(nobody + "/?serverSelectionTimeoutMS=300", "lienlac");

    assertThatThrownBy(given::dropViews)
        .isInstanceOf(StackFailed.class)
        .hasMessageStartingWith("Cannot drop database lienlac at mongodb://…@127.0.0.1")
        .message()
        .doesNotContain("word");
  }

  @Test
  void onlyPeoplesFreshStartsDropThem() {
    assertThat(LocalStackOptions.forPeople().dropsGivenViews()).isFalse();
    assertThat(LocalStackOptions.forPeople().withFresh(true).dropsGivenViews()).isTrue();
    assertThat(LocalStackOptions.forTests().dropsGivenViews()).isFalse();
  }
}
