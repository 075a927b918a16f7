package io.lienlac;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.lienlac.query.support.CommandRecorder;
import io.lienlac.query.support.DeclaredIndexes;
import io.lienlac.stack.SharedStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs after all others, and looks at what the nodes of all of them have sent. */
@Order(Integer.MAX_VALUE)
class RecordedCommandsIT {

  @Test
  void everyCommandIsInTheStableApiAndServedByADeclaredIndex() throws IOException {
    boolean explained = isExplained();
    List<Path> files;
    try (Stream<Path> all = Files.list(RunningSystem.LOGS)) {
      files = all.filter(file -> file.toString().endsWith(ApplicationNode.RECORDING)).toList();
    }
    int most = 0;
    for (Path file : files) {
      List<String> lines = Files.readAllLines(file);
      most = Math.max(most, Integer.parseInt(lines.getFirst()));
      assertThat(Integer.parseInt(lines.get(1)) > 0).as(file.toString()).isEqualTo(explained);
      assertThat(lines.subList(2, lines.size())).as(file.toString()).isEmpty();
    }
    assertThat(most)
        .as("kinds of searches; of a node that is killed young there are few")
        .isGreaterThan(10);
  }

  /** Every server but the embedded one does. */
  private static boolean isExplained() {
    Databases databases = Databases.create(SharedStack.get());
    try (MongoClient client = MongoClients.create(databases.mongodbUri())) {
      MongoDatabase views = client.getDatabase(databases.name());
      views.createCollection(DeclaredIndexes.TOKENS);
      return CommandRecorder.explains(views);
    } finally {
      databases.drop();
    }
  }
}
