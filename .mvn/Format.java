import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;

/**
 * Runs google-java-format over every Java source of the project, to check ({@code check}) or to
 * write ({@code apply}).
 *
 * <p>It is a program of its own because the formatter uses the compiler of the JDK that it runs on,
 * which must be the one of the toolchain and not the one that Maven happens to run on.
 */
class Format {

  private static final ToolProvider FORMATTER =
      ToolProvider.findFirst("google-java-format").orElseThrow();

  public static void main(String[] args) throws IOException {
    List<String> sources = new Sources().under(Path.of(args[1]));
    System.exit(args[0].equals("apply") ? apply(sources) : check(sources));
  }

  private static int apply(List<String> sources) {
    return run(List.of("--replace"), sources);
  }

  private static int check(List<String> sources) {
    int status = run(List.of("--dry-run", "--set-exit-if-changed"), sources);
    if (status != 0) {
      System.err.println("The files above are not formatted; ./mvnw -Pformat formats them.");
    }
    return status;
  }

  private static int run(List<String> options, List<String> sources) {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(sources);
    return FORMATTER.run(System.out, System.err, arguments.toArray(String[]::new));
  }

  private static class Sources extends SimpleFileVisitor<Path> {

    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".lienlac");

    private final List<String> found = new ArrayList<>();

    List<String> under(Path root) throws IOException {
      Files.walkFileTree(root, this);
      Collections.sort(found);
      return found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return NOT_OURS.contains(folder.getFileName().toString())
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.toString().endsWith(".java")) {
        found.add(file.toString());
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
