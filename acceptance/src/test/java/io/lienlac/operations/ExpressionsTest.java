package io.lienlac.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpressionsTest {

  private static final String EXPRESSION =
      "histogram_quantile(0.99, sum by (le, kind) (rate(some_seconds_bucket{area=\"heap\"}[5m])))"
          + " > 0.5 and other_total == 1";

  @Test
  void metricsAreFoundAmongFunctionsLabelsAndNumbers() {
    assertThat(Expressions.metrics(EXPRESSION))
        .containsExactly("other_total", "some_seconds_bucket");
    assertThat(Expressions.metrics("up")).containsExactly("up");
  }

  @Test
  void labelsAreFoundInGroupingsAndMatchers() {
    assertThat(Expressions.labels(EXPRESSION)).containsExactly("area", "kind", "le");
  }
}
