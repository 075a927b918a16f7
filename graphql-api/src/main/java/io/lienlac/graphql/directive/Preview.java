package io.lienlac.graphql.directive;

import io.lienlac.api.directive.AudiencePreview;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.graphql.support.Connection;
import io.lienlac.graphql.support.Paging;
import io.lienlac.query.api.Page;
import java.util.List;
import java.util.Map.Entry;

/** Who would receive a letter now. */
record Preview(
    int count,
    List<UnitKindCount> unitsByKind,
    List<PositionCount> peopleByPosition,
    int withoutPosition,
    Connection<Recipient> recipients) {

  static final String LIST = "audience preview";

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
        paging.connection(
            LIST,
            new Page<>(preview.page(), preview.places(), preview.hasMore(), preview.hasEarlier())));
  }

  /** How many units of a kind. */
  record UnitKindCount(UnitKind kind, int count) {}

  /** How many people in a position. */
  record PositionCount(Position position, int count) {}
}
