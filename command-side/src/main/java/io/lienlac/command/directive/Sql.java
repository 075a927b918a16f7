package io.lienlac.command.directive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Statements that are too long to stand between lines of Java. */
final class Sql {

  private Sql() {}

  static String read(String name) {
    try (InputStream file = Objects.requireNonNull(Sql.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
