package io.lienlac.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The realm of a local stack with its accounts and their passwords, as Keycloak exports it. */
public final class AccountsExport {

  private AccountsExport() {}

  /**
   * Writes it, while the stack runs, and in the place of what was in the file.
   *
   * @param file in a folder that is made, if it is not there, so that nobody else enters it
   * @param options with which the stack was started
   */
  public static void write(Path file, LocalStackOptions options) {
    try {
      PrivateFile.createFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      ServerFolders folders =
          ServerFolders.choose(new ProgramArguments(options, LocalStackOptions.servers(), null));
      Path home =
          Unpacked.keycloak(
              Archives.find().keycloak(),
              folders.servers(),
              unbuilt -> {
                throw new StackFailed(unbuilt + " was not built: there is no stack to export from");
              });
      Path data = folders.data();
      Path log = data.resolve("logs").resolve("keycloak-export.log");
      int outcome =
          new KeycloakCommand(home, data.resolve(KeycloakServer.NAME))
              .export(file)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
      if (outcome != 0 || !Files.isRegularFile(file)) {
        throw new StackFailed("Keycloak has not exported its accounts (log: " + log + ")");
      }
    } catch (IOException e) {
      throw new StackFailed("Cannot export the accounts: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailed("Interrupted while the accounts were exported", e);
    }
  }
}
