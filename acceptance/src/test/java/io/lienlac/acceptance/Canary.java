package io.lienlac.acceptance;

import io.lienlac.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** A word that stands nowhere else, and where it is found in whatever form. */
record Canary(String word) {

  private static final int BASE64_BYTES = 3;
  private static final int BASE64_LETTERS = 4;

  static Canary fresh() {
    String letters = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    return new Canary("Chimvang" + letters + "Hot");
  }

  /** As it is told, folded, and in Base64 and hexadecimal digits wherever it begins. */
  List<String> forms() {
    List<String> forms = new ArrayList<>();
    for (String plain : List.of(word, word.toLowerCase(Locale.ROOT))) {
      forms.add(plain);
      forms.add(HexFormat.of().formatHex(plain.getBytes(StandardCharsets.UTF_8)));
      for (int offset = 0; offset < BASE64_BYTES; offset++) {
        byte[] shifted = ("x".repeat(offset) + plain).getBytes(StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        forms.add(base64.substring(BASE64_LETTERS, base64.length() - BASE64_LETTERS));
      }
    }
    return forms;
  }

  /** The tables of the database of events in which it stands. */
  List<String> tables(Databases databases) {
    EventLog log = new EventLog(databases);
    List<String> found = new ArrayList<>();
    for (String table :
        log.texts(
            "select quote_ident(table_schema) || '.' || quote_ident(table_name)"
                + " from information_schema.tables"
                + " where table_schema in ('public', 'personal')")) {
      for (String form : forms()) {
        String query =
            "select count(*) from %s as row where position(? in row::text) > 0".formatted(table);
        if (log.number(query, form) > 0) {
          found.add(table + ": " + form);
        }
      }
    }
    return found;
  }

  /** The files of a folder, and of those in it, in which it stands. */
  List<Path> files(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(this::isIn).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isIn(String text) {
    return forms().stream().anyMatch(text::contains);
  }

  /** A file that goes meanwhile holds nothing any more. */
  private boolean isIn(Path file) {
    try {
      return isIn(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
