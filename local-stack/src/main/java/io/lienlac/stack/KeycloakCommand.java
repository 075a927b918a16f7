package io.lienlac.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How Keycloak's program is run: as {@code kc.sh} does it, without the shell.
 *
 * @param home where it is unpacked
 * @param own the folder with its accounts
 */
record KeycloakCommand(Path home, Path own) {

  private static final String REALM = "lienlac";

  ProcessBuilder build() {
    return process(List.of(), List.of("build", "--db=dev-file"));
  }

  /** Serves on a port of this machine alone. */
  ProcessBuilder serve(int port, String url) {
    return process(
        List.of(
            "-Dkeycloak.migration.dir=" + own.resolve("import"),
            "-Dkeycloak.migration.replace-placeholders=true"),
        List.of(
            "start",
            "--optimized",
            "--cache=local",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--hostname=" + url,
            accounts()));
  }

  /** Writes the realm with its accounts into a file, while it serves or not. */
  ProcessBuilder export(Path file) {
    return process(
        List.of(),
        List.of(
            "export",
            "--optimized",
            "--realm=" + REALM,
            "--users=same_file",
            "--file=" + file,
            accounts()));
  }

  /** Whoever opens the file first serves it to the others of this machine. */
  private String accounts() {
    return "--db-url=jdbc:h2:file:"
        + own.resolve("keycloak")
        + ";NON_KEYWORDS=VALUE;AUTO_SERVER=TRUE";
  }

  /** Without what a person's shell sets for a Keycloak of their own. */
  private ProcessBuilder process(List<String> properties, List<String> arguments) {
    List<String> command = new ArrayList<>(Setpriv.endedBy("TERM"));
    command.add(OwnJava.executable());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms64m", "-Xmx512m"));
    command.add("-Dfile.encoding=UTF-8");
    command.addAll(List.of("-Duser.language=en", "-Duser.country=US"));
    command.add("-Djava.io.tmpdir=" + own.resolve("tmp"));
    command.add("-Dh2.bindAddress=127.0.0.1");
    command.add("-Dkc.home.dir=" + home);
    command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.add("-Dpicocli.disable.closures=true");
    command.add("-Dquarkus-log-max-startup-records=10000");
    command.add(
        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
    for (String part : List.of("util", "util.concurrent", "security", "lang")) {
      command.add("--add-opens=java.base/java." + part + "=ALL-UNNAMED");
    }
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(properties);
    command.addAll(List.of("-cp", home.resolve("lib").resolve("quarkus-run.jar").toString()));
    command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("KC_"));
    return builder;
  }
}
