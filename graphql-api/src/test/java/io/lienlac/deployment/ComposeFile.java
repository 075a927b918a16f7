package io.lienlac.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml, as far as the tests ask about it. */
record ComposeFile(String text, Map<String, Map<String, Object>> services, Set<String> volumes) {

  private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+)([^}]*)}");

  @SuppressWarnings("unchecked")
  static ComposeFile read(Path file) throws IOException {
    String text = Files.readString(file);
    Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    return new ComposeFile(
        text,
        (Map<String, Map<String, Object>>) root.getOrDefault("services", Map.of()),
        ((Map<String, Object>) root.getOrDefault("volumes", Map.of())).keySet());
  }

  /** Each variable by name, with what follows the name in the braces. */
  Map<String, Set<String>> variables() {
    return VARIABLE
        .matcher(text)
        .results()
        .collect(
            Collectors.groupingBy(
                match -> match.group(1),
                Collectors.mapping(
                    match -> match.group(2), Collectors.toCollection(TreeSet::new))));
  }

  /** The images that services use. */
  Set<String> images() {
    return services.values().stream()
        .map(service -> service.getOrDefault("image", "").toString())
        .collect(Collectors.toSet());
  }

  @SuppressWarnings("unchecked")
  Map<String, String> environmentOf(String service) {
    return (Map<String, String>) service(service).getOrDefault("environment", Map.of());
  }

  @SuppressWarnings("unchecked")
  Map<String, Map<String, String>> dependenciesOf(String service) {
    return (Map<String, Map<String, String>>) service(service).getOrDefault("depends_on", Map.of());
  }

  @SuppressWarnings("unchecked")
  List<String> secretsOf(String service) {
    return (List<String>) service(service).getOrDefault("secrets", List.of());
  }

  /** Where a service has memory in place of a disk: a path, and after a colon its options. */
  @SuppressWarnings("unchecked")
  List<String> memoryOf(String service) {
    return (List<String>) service(service).getOrDefault("tmpfs", List.of());
  }

  boolean isReadOnly(String service) {
    return Boolean.TRUE.equals(service(service).get("read_only"));
  }

  /** What is reachable from outside: address, port outside, port inside. */
  @SuppressWarnings("unchecked")
  Set<String> publishedPorts() {
    return services.values().stream()
        .flatMap(service -> ((List<String>) service.getOrDefault("ports", List.of())).stream())
        .collect(Collectors.toSet());
  }

  boolean hasHealthCheck(String service) {
    return service(service).containsKey("healthcheck");
  }

  /** What services mount, before the first colon: a volume's name or a path. */
  @SuppressWarnings("unchecked")
  Set<String> mounts() {
    return services.values().stream()
        .flatMap(service -> ((List<String>) service.getOrDefault("volumes", List.of())).stream())
        .map(mount -> mount.substring(0, mount.indexOf(':')))
        .collect(Collectors.toSet());
  }

  static String firstGroup(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("There is no " + pattern);
    }
    return matcher.group(1);
  }

  private Map<String, Object> service(String name) {
    Map<String, Object> service = services.get(name);
    if (service == null) {
      throw new AssertionError("There is no service " + name);
    }
    return service;
  }
}
