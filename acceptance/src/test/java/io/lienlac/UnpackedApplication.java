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
   * @param delivered the same jar every time
   * @param once runs a node to its orderly end with the Java options given to it
   */
  static synchronized UnpackedApplication of(Path delivered, Consumer<List<String>> once) {
    if (made == null) {
      made = make(delivered, once);
    }
    return made;
  }

  /** The classes come last: where they are, all is. */
  private static UnpackedApplication make(Path delivered, Consumer<List<String>> once) {
    Path folder = Path.of("target", "application-" + digest(delivered)).toAbsolutePath();
    UnpackedApplication application = new UnpackedApplication(folder, delivered);
    Path classes = application.classes;
    if (!Files.isRegularFile(classes)) {
      unpack(delivered, folder);
      once.accept(
          List.of("-XX:AOTCacheOutput=" + classes, "-cp", application.jar.toString(), MAIN));
    }
    if (!Files.isRegularFile(classes)) {
      throw new IllegalStateException("No classes were written to " + classes);
    }
    return application;
  }

  /** The Java options that start it, with more on its class path. */
  List<String> javaOptions(Path more) {
    return List.of("-XX:AOTCache=" + classes, "-cp", jar + File.pathSeparator + more, MAIN);
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
