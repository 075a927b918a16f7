package io.lienlac.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The realm to import, and what tells whether Keycloak has imported just this one.
 *
 * @param accounts what Keycloak has exported, and takes back in their place
 */
record RealmFiles(Path realm, Path demo, String digest, @Nullable Path accounts) {

  private static final String MEMORY = "realm.sha256";

  static RealmFiles in(Path folder, @Nullable Path accounts) throws IOException {
    Path realm = folder.resolve("lienlac-realm.json");
    Path demo = folder.resolve("demo").resolve("lienlac-demo.json");
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : List.of(realm, demo)) {
        if (!Files.exists(file)) {
          throw new StackFailed(file + " is missing: Keycloak has no realm to import.");
        }
        digest.update(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
      }
      return new RealmFiles(realm, demo, HexFormat.of().formatHex(digest.digest()), accounts);
    } catch (NoSuchAlgorithmException e) {
      throw new StackFailed("Every JDK has SHA-256", e);
    }
  }

  boolean areThoseOf(Path keycloakData) throws IOException {
    Path memory = keycloakData.resolve(MEMORY);
    return Files.exists(memory) && Files.readString(memory).equals(digest);
  }

  void remember(Path keycloakData) throws IOException {
    Files.writeString(keycloakData.resolve(MEMORY), digest);
  }

  void write(Path folder) throws IOException {
    Path imported = folder.resolve("lienlac-realm.json");
    if (accounts == null) {
      RealmOverlay.merge(realm, demo, imported);
    } else {
      Files.copy(accounts, imported, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
