package io.lienlac.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where the servers and their data lie: where they are wanted, unless root runs the stack in a
 * folder which other users cannot enter, and PostgreSQL therefore could not either.
 */
record ServerFolders(Path data, Path servers) {

  private static final Path ROOTS_OWN = Path.of("/var/lib/lienlac");

  static ServerFolders choose(ProgramArguments arguments) throws IOException {
    Path data = arguments.options().data();
    ServerFolders chosen = new ServerFolders(usable(data), usable(arguments.servers()));
    if (!chosen.data().equals(data)) {
      Progress.say(
          "other users cannot enter %s, and root's PostgreSQL runs as one of them: using %s"
              .formatted(data, chosen.data()));
    }
    return chosen;
  }

  private static Path usable(Path wanted) throws IOException {
    if (!Platform.isRoot()) {
      return Files.createDirectories(wanted);
    }
    FileTree.createEnterable(wanted);
    if (FileTree.isEnterableByOthers(wanted)) {
      return wanted;
    }
    Path instead = ROOTS_OWN.resolve(digest(wanted));
    FileTree.createEnterable(instead);
    return instead;
  }

  private static String digest(Path folder) throws IOException {
    try {
      byte[] name = folder.toRealPath().toString().getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(name);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new StackFailed("Every JDK has SHA-256", e);
    }
  }
}
