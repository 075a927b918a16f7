package io.lienlac.stack;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.WithoutViews;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The life of a stack whose starter is killed, and which is killed itself. Its Keycloak begins with
 * the accounts of another one.
 */
@WithoutViews
class LocalStackIT {

  private static final LocalStackOptions OPTIONS =
      LocalStackOptions.forTests().withData(Path.of("target", "killed-stack").toAbsolutePath());

  @TempDir private Path folder;

  /** Starts the stack with empty data, writes a row, says so, and waits to be killed. */
  static final class Starter {
    public static void main(String[] arguments) throws Exception {
      LocalStackOptions options = OPTIONS.withFresh(true).withAccounts(Path.of(arguments[0]));
      StackAddresses stack = LocalStack.start(options).addresses();
      execute(stack, "create table kept as select 'written before the kill' as note");
      System.out.println(Starter.class.getSimpleName());
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  @Test
  @Timeout(value = 10, unit = MINUTES)
  void endsWithWhoeverStartedItAndKeepsWhatItHasConfirmed() throws Exception {
    Path data = ServerFolders.choose(new ProgramArguments(OPTIONS, OPTIONS.data(), null)).data();
    ExportedAccount account = ExportedAccount.writtenTo(folder.resolve("lienlac-realm.json"));
    List<ProcessHandle> first = startAndKillTheStarter(data, account);
    awaitEnd(first);

    RunningStack again = LocalStack.start(OPTIONS.withFresh(false));
    account.signsInAsBeforeAt(again.addresses());
    assertThat(ask(again, "select note from kept")).isEqualTo("written before the kill");
    assertThat(ask(again, "show fsync")).isEqualTo("on");
    assertThat(ask(again, "show synchronous_commit")).isEqualTo("on");
    assertThat(data.resolve("logs"))
        .isDirectoryContaining("glob:**/postgresql.log")
        .isDirectoryContaining("glob:**/keycloak.log");

    List<ProcessHandle> second = family(again.addresses());
    second.getFirst().destroyForcibly();
    // Where nothing ends them with the stack, the next start does, in its first step.
    DataFolder.take(data);
    awaitEnd(second);
  }

  private static List<ProcessHandle> startAndKillTheStarter(Path data, ExportedAccount account)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            OwnJava.executable(),
            "-cp",
            System.getProperty("java.class.path"),
            Starter.class.getName(),
            account.file().toString());
    // A stranger's setting, with which Keycloak would refuse to start.
    builder.environment().put("KC_PROXY_HEADERS", "none-that-there-is");
    Process starter = builder.redirectErrorStream(true).start();
    try (BufferedReader output = starter.inputReader()) {
      String line = output.readLine();
      while (line != null && !line.equals(Starter.class.getSimpleName())) {
        System.out.println(line);
        line = output.readLine();
      }
      assertThat(line).as("ready").isNotNull();
      StackAddresses stack =
          StackAddresses.from(PrivateFile.read(data.resolve("addresses.properties")));
      account.signsInAsBeforeAt(stack);
      return family(stack);
    } finally {
      starter.destroyForcibly();
    }
  }

  /** The stack's own process, its servers, and theirs. */
  private static List<ProcessHandle> family(StackAddresses stack) {
    ProcessHandle own =
        ProcessHandle.of(Objects.requireNonNull(stack.pids().get("stack"))).orElseThrow();
    List<ProcessHandle> family = Stream.concat(Stream.of(own), own.descendants()).toList();
    assertThat(family.stream().map(ProcessHandle::pid)).containsAll(stack.pids().values());
    return family;
  }

  private static void awaitEnd(List<ProcessHandle> family) {
    Eventually.until("the end of " + family, () -> family.stream().noneMatch(LocalStackIT::runs));
  }

  /** Without a command it has ended, and only its new parent has not yet taken note of it. */
  private static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  private static void execute(StackAddresses stack, String sql) throws SQLException {
    try (Connection connection = connect(stack);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(RunningStack stack, String sql) throws SQLException {
    try (Connection connection = connect(stack.addresses());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection connect(StackAddresses stack) throws SQLException {
    return DriverManager.getConnection(
        stack.postgresUrl(), stack.postgresUser(), stack.postgresPassword());
  }
}
