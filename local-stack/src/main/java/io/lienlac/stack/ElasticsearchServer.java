package io.lienlac.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Elasticsearch, as a cluster of one that only this machine reaches. Its distribution without most
 * modules is in the registry; what is asked of it here needs none of them.
 */
final class ElasticsearchServer implements Server {

  static final String NAME = "elasticsearch";

  /** It wants this file in its configuration's folder, beside its settings. */
  private static final String LOGGING = "log4j2.properties";

  private static final String HEAP = "512m";

  private final Archives archives;
  private final Path servers;
  private final DataFolder data;
  private final Ports ports;
  private final HttpPoll poll = new HttpPoll();
  private volatile @Nullable ServerProcess process;

  ElasticsearchServer(Archives archives, Path servers, DataFolder data, Ports ports) {
    this.archives = archives;
    this.servers = servers;
    this.data = data;
    this.ports = ports;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void start() throws IOException, InterruptedException {
    Path home = Unpacked.elasticsearch(archives.elasticsearch(), servers);
    Instant start = Instant.now();
    writeConfiguration(home);
    Progress.say("Elasticsearch: starting on port " + ports.elasticsearch());
    ServerProcess started = ServerProcess.start(NAME, serverCommand(home), data);
    process = started;
    started.waitUntil("Elasticsearch", this::answers);
    Progress.say("Elasticsearch: ready after " + Progress.since(start));
  }

  @Override
  public void stop() throws IOException, InterruptedException {
    if (process != null) {
      process.stop();
    }
  }

  String url() {
    return "http://127.0.0.1:" + ports.elasticsearch();
  }

  OptionalLong pid() {
    return process == null ? OptionalLong.empty() : OptionalLong.of(process.pid());
  }

  private Path own(String folder) {
    return data.of(NAME).resolve(folder);
  }

  private void writeConfiguration(Path home) throws IOException {
    for (String folder : List.of("config", "data", "logs", "tmp")) {
      give(Files.createDirectories(own(folder)));
    }
    give(copied(home.resolve("config").resolve(LOGGING), own("config").resolve(LOGGING)));
    give(written("elasticsearch.yml", settings()));
    // Its own file of this name would have it write logs of the collector into its programs'
    // folder.
    give(written("jvm.options", List.of("-Djava.io.tmpdir=" + own("tmp"), "-XX:+UseSerialGC")));
  }

  private List<String> settings() {
    return List.of(
        "cluster.name: lienlac",
        "node.name: local",
        "path.data: " + own("data"),
        "path.logs: " + own("logs"),
        "network.host: 127.0.0.1",
        "http.port: " + ports.elasticsearch(),
        "transport.port: " + ports.elasticsearchTransport(),
        "discovery.type: single-node",
        "xpack.security.enabled: false",
        // A disk that is rather full is an ordinary thing on a developer's machine.
        "cluster.routing.allocation.disk.threshold_enabled: false");
  }

  private Path written(String name, List<String> lines) throws IOException {
    return Files.write(own("config").resolve(name), lines, StandardCharsets.UTF_8);
  }

  private static Path copied(Path from, Path to) throws IOException {
    return Files.write(to, Files.readAllBytes(from));
  }

  private static void give(Path path) throws IOException {
    if (Platform.isRoot()) {
      FileTree.giveToNobody(path);
    }
  }

  /** As {@code bin/elasticsearch} does it, without the shell. */
  private ProcessBuilder serverCommand(Path home) {
    List<String> command = new ArrayList<>(Setpriv.neverRootEndedBy("TERM"));
    command.add(OwnJava.executable());
    command.addAll(List.of("-Xms4m", "-Xmx64m", "-XX:+UseSerialGC"));
    String libraries = home.resolve("lib").resolve("tools").resolve("server-launcher") + "/*";
    command.addAll(List.of("-cp", libraries));
    command.add("org.elasticsearch.server.launcher.ServerLauncher");
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().keySet().removeIf(key -> key.startsWith("ES_"));
    builder.environment().putAll(environment(home));
    return builder;
  }

  private Map<String, String> environment(Path home) {
    return Map.of(
        "JAVA",
        OwnJava.executable(),
        "JAVA_TYPE",
        "ES_JAVA_HOME",
        "CLI_JAVA_OPTS",
        "-Xmx64m",
        "HOSTNAME",
        "localhost",
        "ES_HOME",
        home.toString(),
        "ES_PATH_CONF",
        own("config").toString(),
        "ES_TMPDIR",
        own("tmp").toString(),
        "ES_DISTRIBUTION_TYPE",
        "zip",
        "ES_JAVA_OPTS",
        "-Xms" + HEAP + " -Xmx" + HEAP);
  }

  private boolean answers() {
    return poll.isOk(url() + "/_cluster/health?wait_for_status=yellow&timeout=1s");
  }
}
