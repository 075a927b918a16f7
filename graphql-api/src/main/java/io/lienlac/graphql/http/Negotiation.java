package io.lienlac.graphql.http;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Chooses the media type of an answer as "GraphQL over HTTP" has it. Who accepts anything, or says
 * nothing, gets {@code application/json}; the events of a subscription are for those who name their
 * type.
 */
final class Negotiation {

  private static final List<MediaType> OFFERED =
      List.of(
          MediaType.APPLICATION_JSON,
          MediaType.APPLICATION_GRAPHQL_RESPONSE,
          MediaType.TEXT_EVENT_STREAM);

  private Negotiation() {}

  /** The type for an {@code Accept} header; empty when none of ours is acceptable. */
  static Optional<MediaType> choose(String accept) {
    List<MediaType> ranges;
    try {
      ranges = MediaType.parseMediaTypes(accept);
    } catch (InvalidMediaTypeException e) {
      return Optional.empty();
    }
    if (ranges.isEmpty()) {
      return Optional.of(MediaType.APPLICATION_JSON);
    }
    return OFFERED.stream()
        .filter(offered -> quality(offered, ranges) > 0)
        .filter(offered -> !offered.equals(MediaType.TEXT_EVENT_STREAM) || named(offered, ranges))
        .min(
            Comparator.comparingDouble((MediaType offered) -> -quality(offered, ranges))
                .thenComparing(offered -> !named(offered, ranges))
                .thenComparing(offered -> place(offered, ranges)));
  }

  /** By the most specific range that includes the type. */
  private static double quality(MediaType offered, List<MediaType> ranges) {
    return ranges.stream()
        .filter(range -> range.includes(offered) && isUtf8(range))
        .min(
            Comparator.comparing(MediaType::isWildcardType)
                .thenComparing(MediaType::isWildcardSubtype))
        .map(MediaType::getQualityValue)
        .orElse(0.0);
  }

  private static boolean named(MediaType offered, List<MediaType> ranges) {
    return place(offered, ranges) < ranges.size();
  }

  private static int place(MediaType offered, List<MediaType> ranges) {
    for (int i = 0; i < ranges.size(); i++) {
      if (ranges.get(i).equalsTypeAndSubtype(offered)) {
        return i;
      }
    }
    return ranges.size();
  }

  private static boolean isUtf8(MediaType range) {
    return range.getCharset() == null || range.getCharset().name().equals("UTF-8");
  }
}
