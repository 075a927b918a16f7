package io.lienlac.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a local stack is started.
 *
 * @param data the folder that keeps the servers' data, logs and secrets; one running stack each
 * @param realms the folder with Keycloak's realm, and in it {@code demo} with what the demo adds
 * @param freePorts whether any free ports are taken, instead of the fixed ones for people
 * @param fresh whether the data of earlier runs are dropped first; for people with their views in a
 *     database that LIENLAC_MONGODB_URI names
 * @param accounts a realm that {@link AccountsExport} wrote, for a Keycloak without data
 */
public record LocalStackOptions(
    Path data, Path realms, boolean freePorts, boolean fresh, @Nullable Path accounts) {

  /** Fixed ports, and data that stay. */
  public static LocalStackOptions forPeople() {
    return new LocalStackOptions(ownFolder().resolve("data"), demoRealms(), false, false, null);
  }

  /** Free ports and empty servers, beside whatever a person has running. */
  public static LocalStackOptions forTests() {
    return new LocalStackOptions(ownFolder().resolve("tests"), demoRealms(), true, true, null);
  }

  public LocalStackOptions withData(Path folder) {
    return new LocalStackOptions(folder, realms, freePorts, fresh, accounts);
  }

  public LocalStackOptions withRealms(Path folder) {
    return new LocalStackOptions(data, folder, freePorts, fresh, accounts);
  }

  public LocalStackOptions withFresh(boolean dropped) {
    return new LocalStackOptions(data, realms, freePorts, dropped, accounts);
  }

  public LocalStackOptions withAccounts(@Nullable Path exported) {
    return new LocalStackOptions(data, realms, freePorts, fresh, exported);
  }

  /** Tests have databases of their own on a server that somebody gives them. */
  boolean dropsGivenViews() {
    return fresh && !freePorts;
  }

  /** Where the servers are unpacked. */
  static Path servers() {
    return ownFolder().resolve("servers");
  }

  static Path ownFolder() {
    return projectRoot().resolve(".lienlac");
  }

  private static Path demoRealms() {
    return projectRoot().resolve("keycloak-realm");
  }

  private static Path projectRoot() {
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(".mvn"))) {
        return folder;
      }
    }
    return here;
  }
}
