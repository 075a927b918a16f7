package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Stress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The benchmark in a small form: that it measures something, not how much. */
@Stress
class BenchmarkIT {

  @Test
  void measuresEachLine() {
    List<Figure> figures = Benchmark.run(new Sizes(50, 120, 10, List.of(), List.of(60, 150), 10));
    Benchmark.print(figures);

    assertThat(figures).allSatisfy(figure -> assertThat(figure.value()).isPositive());
    assertThat(figures)
        .filteredOn(figure -> figure.bare() != null)
        .allSatisfy(figure -> assertThat(figure.bare()).isPositive())
        .hasSizeGreaterThan(10);
    assertThat(figures.stream().map(Figure::what))
        .doesNotHaveDuplicates()
        .anyMatch(what -> what.startsWith("start of the application"))
        .anyMatch(what -> what.startsWith("commands over HTTP"))
        .anyMatch(what -> what.startsWith("archive search of 120 letters"))
        .anyMatch(what -> what.startsWith("letters into the archive"))
        .anyMatch(what -> what.startsWith("first page of an inbox of 60 items"))
        .anyMatch(what -> what.startsWith("first page of an inbox of 150 items"))
        .anyMatch(what -> what.startsWith("memory"));
  }
}
