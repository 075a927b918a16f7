package io.lienlac.query.archive;

import io.lienlac.api.archive.ArchiveFilter;
import io.lienlac.api.archive.ArchiveSearched;
import io.lienlac.api.archive.ShownLetter;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.archive.AccessView;
import io.lienlac.query.support.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** An inspector's look at letters of one unit, as it stands in its collection. */
final class AccessDocument {

  static final String UNIT = "unit";
  static final String NEWEST = "newest";

  private AccessDocument() {}

  /** What is the same for every unit that was looked at. */
  static Document of(
      AccessView.Kind kind, PersonId inspector, Instant at, String purpose, String caseNumber) {
    return new Document("kind", kind.name())
        .append("inspector", inspector.toString())
        .append("at", Values.micros(at))
        .append("purpose", purpose)
        .append("caseNumber", caseNumber);
  }

  /** The same of a look at a result as a whole. */
  static Document ofResult(Document look, long count, String digest) {
    return new Document(look).append("count", count).append("digest", digest);
  }

  /** The same look, as one unit sees it. */
  static Document of(Document look, String id, UnitId unit, List<String> letters) {
    long at = look.get("at", Number.class).longValue();
    return new Document(look)
        .append(UNIT, unit.toString())
        .append(NEWEST, Values.latestFirst(at) + "." + id)
        .append("letters", letters);
  }

  /**
   * What a search looked at, unit by unit: with it every unit of which it was told how many letters
   * were found.
   */
  static Map<UnitId, List<String>> byUnit(ArchiveSearched event) {
    Map<UnitId, List<String>> byUnit = byUnit(event.shown(), event.filter());
    event.counted().forEach(issuer -> byUnit.putIfAbsent(issuer, List.of()));
    return byUnit;
  }

  /**
   * The letters of each unit, in the order in which they were shown. A unit that the search named
   * is among them without any, too: how many it has, and of what, was shown all the same.
   */
  static Map<UnitId, List<String>> byUnit(List<ShownLetter> shown, ArchiveFilter filter) {
    Map<UnitId, List<String>> byUnit = byUnit(shown);
    if (filter.issuer() != null) {
      byUnit.putIfAbsent(filter.issuer(), List.of());
    }
    if (filter.below() != null) {
      byUnit.putIfAbsent(filter.below(), List.of());
    }
    return byUnit;
  }

  /** The letters of each unit, in the order in which they were shown. */
  static Map<UnitId, List<String>> byUnit(List<ShownLetter> shown) {
    Map<UnitId, List<String>> byUnit = new LinkedHashMap<>();
    for (ShownLetter letter : shown) {
      byUnit
          .computeIfAbsent(letter.issuer(), unit -> new ArrayList<>())
          .add(letter.directive().toString());
    }
    return byUnit;
  }

  static AccessView view(Document access) {
    Number count = access.get("count", Number.class);
    return new AccessView(
        Values.constant(access, "kind", AccessView.Kind.class),
        new PersonId(Values.id(access, "inspector")),
        Values.instant(access, "at"),
        access.getString("purpose"),
        access.getString("caseNumber"),
        count == null ? null : count.longValue(),
        access.getString("digest"),
        access.getList("letters", String.class).stream().map(DirectiveId::of).toList());
  }
}
