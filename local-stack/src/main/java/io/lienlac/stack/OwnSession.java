package io.lienlac.stack;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Linux's {@code setsid}, put before the stack's command: Ctrl-C in a terminal then ends the
 * application first and, by it, the stack, instead of all at once.
 */
final class OwnSession {

  private OwnSession() {}

  static List<String> prefix() {
    String path = System.getenv().getOrDefault("PATH", "");
    boolean there =
        Arrays.stream(path.split(Pattern.quote(File.pathSeparator)))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "setsid")));
    return there ? List.of("setsid") : List.of();
  }
}
