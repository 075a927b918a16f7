package io.lienlac.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RealmOverlayTest {

  @TempDir Path folder;

  @Test
  void appendsListsAndReplacesTheRest() throws IOException {
    Path realm =
        write("realm.json", "{'realm': 'r', 'policy': 'strict', 'clients': [{'clientId': 'web'}]}");
    Path overlay =
        write(
            "overlay.json",
            "{'policy': '', 'clients': [{'clientId': 'cli'}], 'users': [{'username': 'u'}]}");

    RealmOverlay.merge(realm, overlay, folder.resolve("merged.json"));

    assertThat(JsonMapper.shared().readTree(folder.resolve("merged.json")))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    json(
                        "{'realm': 'r', 'policy': '', 'clients': [{'clientId': 'web'}, {'clientId':"
                            + " 'cli'}], 'users': [{'username': 'u'}]}")));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), json(text));
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
