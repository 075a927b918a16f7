package io.lienlac.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** MongoDB's own server, found on this machine, as a replica set of one. */
final class MongodServer implements MongoServer {

  private final Path mongod;
  private final int port;
  private final DataFolder data;
  private volatile @Nullable ServerProcess process;

  MongodServer(Path mongod, int port, DataFolder data) {
    this.mongod = mongod;
    this.port = port;
    this.data = data;
  }

  @Override
  public void start() throws IOException, InterruptedException {
    Instant start = Instant.now();
    Progress.say("MongoDB: starting " + mongod + " on port " + port);
    List<String> command = new ArrayList<>(Setpriv.endedBy("TERM"));
    command.add(mongod.toString());
    command.addAll(List.of("--dbpath", Files.createDirectories(data.of("mongod")).toString()));
    command.addAll(List.of("--bind_ip", "127.0.0.1", "--port", Integer.toString(port)));
    command.addAll(List.of("--replSet", ReplicaSetOfOne.NAME));
    ServerProcess started = ServerProcess.start(name(), new ProcessBuilder(command), data);
    process = started;
    try (ReplicaSetOfOne replicaSet = new ReplicaSetOfOne("127.0.0.1:" + port)) {
      started.waitUntil("MongoDB", replicaSet::isPrimary);
    }
    Progress.say("MongoDB: ready after " + Progress.since(start));
  }

  @Override
  public void stop() throws IOException, InterruptedException {
    if (process != null) {
      process.stop();
    }
  }

  @Override
  public String uri() {
    return "mongodb://127.0.0.1:" + port + "/?replicaSet=" + ReplicaSetOfOne.NAME;
  }

  @Override
  public OptionalLong pid() {
    return process == null ? OptionalLong.empty() : OptionalLong.of(process.pid());
  }
}
