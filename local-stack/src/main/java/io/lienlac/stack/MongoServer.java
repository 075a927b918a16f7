package io.lienlac.stack;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Whatever speaks MongoDB's protocol: a given one, the installed one, or the embedded one. */
sealed interface MongoServer extends Server
    permits GivenMongoServer, MongodServer, EmbeddedMongoServer {

  @Override
  default String name() {
    return "mongodb";
  }

  String uri();

  OptionalLong pid();

  static MongoServer choose(Map<String, String> environment, int port, DataFolder data) {
    String given = environment.getOrDefault("LIENLAC_MONGODB_URI", "");
    if (!given.isBlank()) {
      return new GivenMongoServer(
          given, environment.getOrDefault("LIENLAC_MONGODB_DATABASE", "lienlac"));
    }
    String mongod = environment.getOrDefault("LIENLAC_MONGOD", onPath(environment));
    return mongod.isBlank()
        ? new EmbeddedMongoServer(port, data)
        : new MongodServer(Path.of(mongod), port, data);
  }

  private static String onPath(Map<String, String> environment) {
    String path = environment.getOrDefault("PATH", "");
    return Arrays.stream(path.split(Pattern.quote(File.pathSeparator)))
        .map(folder -> Path.of(folder, Platform.executable("mongod")))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Path::toString)
        .orElse("");
  }
}
