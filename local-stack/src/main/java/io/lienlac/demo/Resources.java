package io.lienlac.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The demo's files, which lie beside the classes. */
final class Resources {

  private Resources() {}

  static <T> T read(String name, Class<T> type) {
    return JsonMapper.shared().readValue(text(name), type);
  }

  static <T> List<T> list(String name, Class<T> type) {
    JsonMapper json = JsonMapper.shared();
    return json.readValue(
        text(name), json.getTypeFactory().constructCollectionType(List.class, type));
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  static byte[] bytes(String name) {
    try (InputStream file = Resources.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new DemoFailed("The demo's file " + name + " is missing.");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
