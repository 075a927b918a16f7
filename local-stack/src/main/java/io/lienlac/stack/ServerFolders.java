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
    return new ServerFolders(usable(arguments.options().data()), usable(arguments.servers()));
  }

  private static Path usable(Path wanted) throws IOException {
    Files.createDirectories(wanted);
    if (!Platform.isRoot() || FileTree.isEnterableByOthers(wanted)) {
      return wanted;
    }
    Path instead = ROOTS_OWN.resolve(digest(wanted));
    Files.createDirectories(instead);
    FileTree.letOthersEnter(ROOTS_OWN);
    FileTree.letOthersEnter(instead);
    Progress.say(
        wanted + " cannot be entered by other users, as root's servers need: using " + instead);
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
