package io.lienlac.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ReplicaSetOfOneTest {

  private static final Document NOT_INITIALIZED = error(94);
  private static final Document MEMBER_OF_ANOTHER_PORT = error(93);

  private final List<Document> changes = new ArrayList<>();
  private Document status = new Document();

  @Test
  void isFoundedOnANewServer() throws IOException {
    status = NOT_INITIALIZED;
    try (FakeMongod mongod = new FakeMongod(this::answer);
        ReplicaSetOfOne replicaSet = new ReplicaSetOfOne(mongod.host())) {
      assertThat(replicaSet.isPrimary()).isFalse();
      assertThat(replicaSet.isPrimary()).isTrue();

      assertThat(changes).hasSize(1);
      assertThat(changes.getFirst().get("replSetInitiate", Document.class))
          .isEqualTo(configuration(mongod.host(), 1));
    }
  }

  @Test
  void movesToAnotherPortWithItsData() throws IOException {
    status = MEMBER_OF_ANOTHER_PORT;
    try (FakeMongod mongod = new FakeMongod(this::answer);
        ReplicaSetOfOne replicaSet = new ReplicaSetOfOne(mongod.host())) {
      assertThat(replicaSet.isPrimary()).isFalse();
      assertThat(replicaSet.isPrimary()).isTrue();

      assertThat(changes).hasSize(1);
      assertThat(changes.getFirst()).containsEntry("force", true);
      assertThat(changes.getFirst().get("replSetReconfig", Document.class))
          .isEqualTo(configuration(mongod.host(), 8));
    }
  }

  private Document answer(Document command) {
    return switch (command.keySet().iterator().next()) {
      case "hello", "isMaster", "ismaster" -> greeting();
      case "replSetGetStatus" -> status;
      case "replSetGetConfig" -> new Document("config", configuration("127.0.0.1:1", 7));
      case "replSetInitiate", "replSetReconfig" -> change(command);
      default -> new Document();
    };
  }

  private Document greeting() {
    return new Document("isWritablePrimary", !changes.isEmpty())
        .append("ismaster", !changes.isEmpty())
        .append("helloOk", true)
        .append("minWireVersion", 0)
        .append("maxWireVersion", 21);
  }

  private Document change(Document command) {
    changes.add(command);
    return new Document();
  }

  private static Document configuration(String host, int version) {
    return new Document("_id", "lienlac")
        .append("version", version)
        .append("members", List.of(new Document("_id", 0).append("host", host)));
  }

  private static Document error(int code) {
    return new Document("ok", 0.0).append("code", code).append("errmsg", "not yet");
  }
}
