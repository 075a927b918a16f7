package io.lienlac.stack;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** MongoDB's protocol over an H2 file, in this very process: for a demo, not for a benchmark. */
final class EmbeddedMongoServer implements MongoServer {

  private final int port;
  private final DataFolder data;
  private volatile de.bwaldvogel.mongo.@Nullable MongoServer server;

  EmbeddedMongoServer(int port, DataFolder data) {
    this.port = port;
    this.data = data;
  }

  @Override
  public void start() throws IOException {
    Instant start = Instant.now();
    Progress.say("MongoDB: starting the embedded one on port " + port + " (no mongod was found)");
    Path folder = Files.createDirectories(data.of("mongodb"));
    server =
        new de.bwaldvogel.mongo.MongoServer(
            new H2Backend(folder.resolve("embedded.mv.db").toString()));
    server.bind("127.0.0.1", port);
    Progress.say("MongoDB: ready after " + Progress.since(start));
  }

  @Override
  public void stop() {
    if (server != null) {
      server.shutdownNow();
    }
  }

  @Override
  public String uri() {
    return "mongodb://127.0.0.1:" + port;
  }

  @Override
  public OptionalLong pid() {
    return OptionalLong.of(ProcessHandle.current().pid());
  }
}
