package io.lienlac.stack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Linux's {@code setpriv}, put before a server's command: it ends the server with the stack, even
 * if the stack was killed, and takes root's rights from a server that refuses to run with them.
 */
final class Setpriv {

  /** The user without rights ("nobody"), who owns the files of servers that refuse to be root. */
  static final int NOBODY = 65534;

  private static final boolean AVAILABLE =
      Platform.current() == Platform.LINUX && works("setpriv", "--pdeathsig", "TERM", "--", "true");

  private Setpriv() {}

  /** As whoever runs the stack. */
  static List<String> endedBy(String signal) {
    return AVAILABLE ? List.of("setpriv", "--pdeathsig", signal, "--") : List.of();
  }

  /** As nobody, if root runs the stack. */
  static List<String> neverRoot() {
    return Platform.isRoot() ? asNobody(List.of()) : List.of();
  }

  /** Both of it. */
  static List<String> neverRootEndedBy(String signal) {
    return Platform.isRoot() ? asNobody(List.of("--pdeathsig", signal)) : endedBy(signal);
  }

  private static List<String> asNobody(List<String> more) {
    if (!AVAILABLE) {
      throw new StackFailed(
          "PostgreSQL and Elasticsearch refuse to run as root, and `setpriv` (package util-linux)"
              + " is not there to change that: install it, or run this as an ordinary user.");
    }
    List<String> prefix = new ArrayList<>(List.of("setpriv", "--reuid=" + NOBODY));
    prefix.addAll(List.of("--regid=" + NOBODY, "--clear-groups"));
    prefix.addAll(more);
    prefix.add("--");
    return List.copyOf(prefix);
  }

  private static boolean works(String... command) {
    try {
      Process trial =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return trial.waitFor() == 0;
    } catch (IOException notInstalled) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailed("Interrupted while trying a command", e);
    }
  }
}
