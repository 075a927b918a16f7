package io.lienlac.query.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.query.support.ForeignViews;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class ForeignViewsAnalyzerTest {

  @Test
  void theApplicationSaysInALineWhatToDo() {
    Throwable failure = new IllegalStateException(new ForeignViews("MongoDB's database 'lienlac'"));

    List<FailureAnalysis> analyses =
        SpringFactoriesLoader.forDefaultResourceLocation()
            .load(FailureAnalyzer.class, FailureHandler.handleMessage((message, why) -> {}))
            .stream()
            .map(analyzer -> analyzer.analyze(failure))
            .filter(Objects::nonNull)
            .toList();

    assertThat(analyses).hasSize(1);
    assertThat(analyses.getFirst().getDescription()).contains("'lienlac'").hasLineCount(1);
    assertThat(analyses.getFirst().getAction()).contains("LIENLAC_MONGODB_URI", "--fresh");
  }
}
