package io.lienlac.acceptance;

import io.lienlac.GraphQl;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** An inspector's searches over HTTP, one after the other; each is stored before it answers. */
record ArchiveSearches(GraphQl inspector) {

  private static final String SEARCH =
      "query($text: String!) { searchArchive(text: $text, purpose: \"Kiểm tra\", caseNumber: \"1\","
          + " first: 20) { count hits { edges { node { subject highlights { parts { text found } }"
          + " } } } } }";

  /** With accents and without, single words and several, and a phrase. */
  private static final List<String> TEXTS =
      List.of(
          "so lien lac dien tu",
          "phần mềm quản lý điểm",
          "viettel",
          "\"so lien lac\" dong thuan",
          "cơ sở dữ liệu",
          "phu huynh hoc sinh");

  Figure measure(int letters, int times) {
    Iterator<String> texts = Stream.generate(TEXTS::stream).flatMap(all -> all).iterator();
    Latencies latencies = Latencies.of(times, () -> search(texts.next()));
    return Figure.of(
        "archive search of %,d letters, p95 of %d".formatted(letters, latencies.count()),
        latencies.percentile(95),
        "ms",
        "< 100 ms");
  }

  /** How many letters it finds. */
  int search(String text) {
    return Objects.requireNonNull(inspector.data(SEARCH, Map.of("text", text)))
        .path("searchArchive")
        .path("count")
        .asInt();
  }
}
