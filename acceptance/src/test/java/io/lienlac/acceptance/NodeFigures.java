package io.lienlac.acceptance;

import io.lienlac.ApplicationNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What one node of the application costs. */
record NodeFigures(ApplicationNode node) {

  private static final double MEGABYTE = 1 << 20;

  Figure start() {
    node.stop();
    long start = System.nanoTime();
    node.start();
    return Figure.of(
        "start of the application, until it is ready",
        (System.nanoTime() - start) / 1e9,
        "s",
        "< 10 s");
  }

  /** What lives in the heap after all that is dead has been collected. */
  Figure heap() {
    String histogram = output(jcmd(), Long.toString(node.pid()), "GC.class_histogram").strip();
    String[] total = histogram.substring(histogram.lastIndexOf('\n') + 1).strip().split("\\s+");
    return Figure.of("memory: live objects", Long.parseLong(total[2]) / MEGABYTE, "MB", "");
  }

  /** What the operating system gives the process. */
  Figure resident() {
    String kilobytes = output("ps", "-o", "rss=", "-p", Long.toString(node.pid())).strip();
    return Figure.of("memory: the whole process", Long.parseLong(kilobytes) / 1024.0, "MB", "");
  }

  private static String jcmd() {
    return Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
  }

  private static String output(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(List.of(command) + ": " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
