package io.lienlac;

import io.lienlac.stack.OwnJava;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;

/**
 * The delivered jar, unpacked, with its classes loaded and linked in advance (JEP 514): a node is
 * ready in less than half the time, and tests start dozens. One cache serves until the jar is
 * another one.
 */
final class UnpackedApplication {

  private static final String MAIN = "io.lienlac.LienLac";

  private static @Nullable UnpackedApplication made;

  private final Path jar;
  private final Path classes;

  private UnpackedApplication(Path folder, Path delivered) {
    this.jar = folder.resolve(delivered.getFileName());
    this.classes = folder.resolve("classes.aot");
  }

  /**
   * The classes come last: where they are, all is.
   *
   * @param delivered the same jar every time
   */
  static synchronized UnpackedApplication of(Path delivered) {
    if (made == null) {
      Path folder = Path.of("target", "application-" + digest(delivered)).toAbsolutePath();
      UnpackedApplication application = new UnpackedApplication(folder, delivered);
      if (!Files.isRegularFile(application.classes)) {
        unpack(delivered, folder);
      }
      made = application;
    }
    return made;
  }

  /**
   * @param once runs a node to its orderly end with the Java options given to it
   */
  UnpackedApplication loadedInAdvance(Consumer<List<String>> once) {
    synchronized (UnpackedApplication.class) {
      if (!Files.isRegularFile(classes)) {
        once.accept(List.of("-XX:AOTCacheOutput=" + classes, "-cp", jar.toString(), MAIN));
      }
      if (!Files.isRegularFile(classes)) {
        throw new IllegalStateException("No classes were written to " + classes);
      }
    }
    return this;
  }

  /** The Java options that start it, with more on its class path. */
  List<String> javaOptions(Path... more) {
    String path =
        Stream.concat(Stream.of(jar), Stream.of(more))
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    return Files.isRegularFile(classes)
        ? List.of("-XX:AOTCache=" + classes, "-cp", path, MAIN)
        : List.of("-cp", path, MAIN);
  }

  private static void unpack(Path delivered, Path folder) {
    List<String> command =
        List.of(
            OwnJava.executable(),
            "-Djarmode=tools",
            "-jar",
            delivered.toString(),
            "extract",
            "--force",
            "--destination",
            folder.toString());
    try {
      int outcome = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (outcome != 0) {
        throw new IllegalStateException(delivered + " cannot be unpacked: " + outcome);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String digest(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      return DigestUtils.md5DigestAsHex(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
