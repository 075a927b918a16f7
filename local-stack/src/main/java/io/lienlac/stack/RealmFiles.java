package io.lienlac.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The realms to import, and what tells whether Keycloak has imported just these. */
record RealmFiles(Path folder, String digest) {

  private static final String MEMORY = "realms.sha256";

  static RealmFiles in(Path folder) throws IOException {
    List<Path> files = jsonFiles(folder);
    if (files.isEmpty()) {
      throw new StackFailed("There is no realm (*.json) in " + folder + " for Keycloak to import.");
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(Files.readAllBytes(file));
      }
      return new RealmFiles(folder, HexFormat.of().formatHex(digest.digest()));
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

  private static List<Path> jsonFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
