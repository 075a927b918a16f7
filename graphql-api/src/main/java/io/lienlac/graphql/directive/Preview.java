package io.lienlac.graphql.directive;

import io.lienlac.api.directive.AudiencePreview;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.graphql.support.Connection;
import io.lienlac.graphql.support.Paging;
import io.lienlac.query.api.Page;
import io.lienlac.query.api.PageRequest;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.IntStream;

/** Who would receive a letter now. */
record Preview(
    int count,
    List<UnitKindCount> unitsByKind,
    List<PositionCount> peopleByPosition,
    int withoutPosition,
    Connection<Recipient> recipients) {

  static final String LIST = "audience preview";

  /** The ordinal after which a page begins; -1 for the beginning. */
  static int ordinal(PageRequest page) {
    return page.after() == null ? -1 : Integer.parseInt(page.after());
  }

  static Preview of(AudiencePreview preview, Paging paging) {
    return new Preview(
        preview.count(),
        preview.unitsByKind().entrySet().stream()
            .sorted(Entry.comparingByKey())
            .map(entry -> new UnitKindCount(entry.getKey(), entry.getValue()))
            .toList(),
        preview.peopleByPosition().entrySet().stream()
            .sorted(Entry.comparingByKey())
            .map(entry -> new PositionCount(entry.getKey(), entry.getValue()))
            .toList(),
        preview.withoutPosition(),
        paging.connection(LIST, page(preview)));
  }

  private static Page<Recipient> page(AudiencePreview preview) {
    int first = preview.firstOrdinal();
    List<String> ordinals =
        IntStream.range(first, first + preview.page().size()).mapToObj(String::valueOf).toList();
    return new Page<>(preview.page(), ordinals, preview.hasMore(), first > 0);
  }

  /** How many units of a kind. */
  record UnitKindCount(UnitKind kind, int count) {}

  /** How many people in a position. */
  record PositionCount(Position position, int count) {}
}
