package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.GraphQl;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LetterTextIT {

  private static final String TEXTS =
      "query($id: ID!) { directive(id: $id) { place subject body recipientLines { text }"
          + " basis { number issuer } } }";

  @Test
  void theLongestLetterWrittenDecomposedIsKeptInNfc() {
    SmallWorld world = SmallWorld.shared();
    GraphQl registrar = world.as(world.registrar());
    String body = "ế".repeat(100_000);
    assertThat(decomposed(body)).hasSize(300_000);
    Letter letter =
        Letter.from(world.department())
            .with("place", decomposed("Hải Dương"))
            .with("subject", decomposed("Về việc triển khai"))
            .with("body", decomposed(body))
            .with(
                "recipientLines",
                List.of(Map.of("text", decomposed(" Như trên"), "purpose", "ACTION")))
            .with(
                "basis",
                List.of(
                    Map.of(
                        "number", decomposed("3567/GDĐT-TTTT "), "issuer", decomposed("Sở GDĐT"))))
            .toUnits(world.bureau());
    Posted posted = Posted.send(registrar, letter);
    JsonNode shown = registrar.data(TEXTS, Map.of("id", posted.id())).path("directive");
    assertThat(shown.path("body").asString().equals(body)).isTrue();
    assertThat(shown.path("place").asString()).isEqualTo("Hải Dương");
    assertThat(shown.path("subject").asString()).isEqualTo("Về việc triển khai");
    assertThat(shown.path("recipientLines").toString()).isEqualTo("[{\"text\":\"Như trên\"}]");
    assertThat(shown.path("basis").toString())
        .isEqualTo("[{\"number\":\"3567/GDĐT-TTTT\",\"issuer\":\"Sở GDĐT\"}]");
  }

  private static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }
}
