package io.lienlac.query.directive;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.lienlac.query.api.directive.FindInboxNews;
import io.lienlac.query.api.directive.Heard;
import io.lienlac.query.api.directive.InboxNewsKind;
import io.lienlac.query.support.ProjectionGenerations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;

/**
 * Reads what is new in inboxes after a position. Listeners who are all up to date are served by one
 * question to the database; where somebody has much to catch up with, each inbox is asked for
 * alone.
 */
final class InboxNewsItems {

  /** Enough to find so many new ones among as many as may have been heard of already. */
  private static final int LONGEST_RUN = Heard.MOST_BEYOND + FindInboxNews.MOST + 1;

  /** New items for all together. */
  private static final int MOST_TOGETHER = 2_000;

  private final ProjectionGenerations generations;

  InboxNewsItems(ProjectionGenerations generations) {
    this.generations = generations;
  }

  /**
   * Items of one inbox in the order of the positions of their news.
   *
   * @param isWhole whether no others are there
   */
  record Run(List<Document> items, boolean isWhole) {

    static final Run NOTHING = new Run(List.of(), true);
  }

  /** The items of each inbox after its position; inboxes without any are left out. */
  Map<UUID, Run> after(InboxNewsKind kind, Map<UUID, Long> positions) {
    if (positions.size() < 2) {
      return oneByOne(kind, positions);
    }
    List<Document> found =
        collection()
            .find(
                Filters.and(
                    Filters.in(
                        InboxItemDocument.RECIPIENT,
                        positions.keySet().stream().map(UUID::toString).toList()),
                    Filters.gt(
                        InboxItemDocument.position(kind), Collections.min(positions.values()))))
            .limit(MOST_TOGETHER)
            .into(new ArrayList<>());
    return found.size() == MOST_TOGETHER ? oneByOne(kind, positions) : byInbox(kind, found);
  }

  private static Map<UUID, Run> byInbox(InboxNewsKind kind, List<Document> found) {
    Map<UUID, Run> runs = new HashMap<>();
    found.sort(Comparator.comparingLong(item -> InboxItemDocument.position(item, kind)));
    for (Document item : found) {
      UUID recipient = UUID.fromString(item.getString(InboxItemDocument.RECIPIENT));
      runs.computeIfAbsent(recipient, key -> new Run(new ArrayList<>(), true)).items().add(item);
    }
    return runs;
  }

  private Map<UUID, Run> oneByOne(InboxNewsKind kind, Map<UUID, Long> positions) {
    String field = InboxItemDocument.position(kind);
    Map<UUID, Run> runs = new HashMap<>();
    positions.forEach(
        (recipient, position) -> {
          List<Document> found =
              collection()
                  .find(
                      Filters.and(
                          Filters.eq(InboxItemDocument.RECIPIENT, recipient.toString()),
                          Filters.gt(field, position)))
                  .sort(Sorts.ascending(field))
                  .limit(LONGEST_RUN)
                  .into(new ArrayList<>());
          runs.put(recipient, new Run(found, found.size() < LONGEST_RUN));
        });
    return runs;
  }

  private MongoCollection<Document> collection() {
    return generations.shown(InboxItemProjection.DEFINITION);
  }
}
