package io.lienlac.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputTest {

  private final List<String> relayed = new ArrayList<>();
  private final Output output = new Output(relayed::add);

  @Test
  void keepsWhyTheStackCouldNotStart() {
    List<String> lines =
        List.of(
            "[local stack] Keycloak: starting on port 8180",
            "[local stack] cannot start: keycloak ended with code 1. The end of its log:",
            "line of the log",
            "[local stack] stopping");

    lines.forEach(output);

    assertThat(relayed).isEqualTo(lines);
    assertThat(output.failure())
        .isEqualToNormalizingNewlines(
            "keycloak ended with code 1. The end of its log:\nline of the log");
  }

  @Test
  void hasSomethingToSayEvenIfTheStackHadNot() {
    assertThat(output.failure()).contains("before it was ready");
  }
}
