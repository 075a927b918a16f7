package io.lienlac;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.lienlac.query.support.CommandRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Runs after all others, and looks at what the nodes of all of them have sent. */
@Order(Integer.MAX_VALUE)
@Isolated("it looks at what all others left")
class RecordedCommandsIT {

  @Test
  void everyCommandIsInTheStableApiAndServedByADeclaredIndex() throws IOException {
    boolean explained = isExplained(RunningSystem.withDemoData().databases());
    List<Path> files;
    try (Stream<Path> all = Files.list(RunningSystem.LOGS)) {
      files = all.filter(file -> file.toString().endsWith(ApplicationNode.RECORDING)).toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      List<String> lines = Files.readAllLines(file);
      assertThat(Integer.parseInt(lines.getFirst())).as(file.toString()).isGreaterThan(10);
      assertThat(Integer.parseInt(lines.get(1)) > 0).as(file.toString()).isEqualTo(explained);
      assertThat(lines.subList(2, lines.size())).as(file.toString()).isEmpty();
    }
  }

  /** Every server but the embedded one does. */
  private static boolean isExplained(Databases databases) {
    String uri = databases.mongodbUri();
    try (MongoClient client = MongoClients.create(uri)) {
      return CommandRecorder.explains(client.getDatabase(databases.name()));
    }
  }
}
