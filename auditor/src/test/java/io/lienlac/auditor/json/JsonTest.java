package io.lienlac.auditor.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.auditor.json.Json.JsonNumber;
import io.lienlac.auditor.json.Json.JsonText;
import io.lienlac.auditor.message.Malformed;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Test
  void readsADocument() throws Malformed {
    JsonObject document =
        Json.parseObject(
            " {\"a\": [1, -2.5e+3, true, null], \"b\": {\"c\": \"\\u1ec7\\n"
                + "\\/\\\"ệ\"}, \"d\": null} ");
    assertThat(document.array("a").get(1)).isEqualTo(new JsonNumber("-2.5e+3"));
    assertThat(document.object("b").text("c")).isEqualTo("ệ\n/\"ệ");
    assertThat(document.get("d")).isEmpty();
    assertThat(document.optionalText("e")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,]",
        "[1 2]",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{a:1}",
        "{\"a\":1,\"a\":2}",
        "01",
        "1.",
        ".5",
        "+1",
        "-",
        "1e",
        "NaN",
        "tru",
        "nul",
        "\"a",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"\t\"",
        "[1]]",
        "1 2",
        "'a'",
        "// x\n1",
        "[\u00a01]",
        "\ufeff1"
      })
  void anythingElseIsRefused(String document) {
    assertThatThrownBy(() -> Json.parse(document)).isInstanceOf(Malformed.class);
  }

  @Test
  void nothingIsNestedWithoutEnd() throws Malformed {
    assertThat(Json.parse("[".repeat(100) + "]".repeat(100))).isNotNull();
    assertThatThrownBy(() -> Json.parse("[".repeat(100_000))).isInstanceOf(Malformed.class);
  }

  @Test
  void whatIsNoUtf8IsRefused() {
    byte[] document = "\"Liên\"".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> Json.parse(document, 0, document.length))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void aValueOfAnotherKindIsRefused() throws Malformed {
    JsonObject document = Json.parseObject("{\"a\": -1, \"b\": \"1\", \"c\": 1.0}");
    assertThatThrownBy(() -> document.count("a")).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> document.count("b")).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> document.count("c")).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> document.text("a")).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> document.flag("a")).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> document.array("a")).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> document.object("a")).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> document.need("d")).isInstanceOf(Malformed.class);
  }

  @Test
  void aPointerFindsWhatItPointsTo() throws Malformed {
    Json document = Json.parse("{\"a\": [{\"b/c\": {\"~\": \"x\"}}]}");
    assertThat(JsonPointer.find(document, "/a/0/b~1c/~0")).contains(new JsonText("x"));
    assertThat(JsonPointer.find(document, "")).contains(document);
    assertThat(JsonPointer.find(document, "/a/1")).isEmpty();
    assertThat(JsonPointer.find(document, "/a/00")).isEmpty();
    assertThat(JsonPointer.find(document, "a")).isEmpty();
  }

  @Test
  void theCanonicalFormEscapesNoMoreThanItHasTo() {
    String line =
        new CanonicalJson()
            .put("a", "é\"\\\n\u0001\u001f/\u007f")
            .put("b", 12)
            .put("c", true)
            .put("d", new CanonicalJson())
            .toString();
    assertThat(line)
        .isEqualTo("{\"a\":\"é\\\"\\\\\\n\\u0001\\u001f/\u007f\",\"b\":12,\"c\":true,\"d\":{}}");
  }
}
