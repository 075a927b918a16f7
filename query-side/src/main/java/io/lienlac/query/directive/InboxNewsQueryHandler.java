package io.lienlac.query.directive;

import com.mongodb.client.model.Filters;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.query.api.ViewNotReady;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.FindInboxNews;
import io.lienlac.query.api.directive.Listening;
import io.lienlac.query.api.directive.NewsOfInboxes;
import io.lienlac.query.directive.InboxNewsItems.Run;
import io.lienlac.query.support.Progress;
import io.lienlac.query.support.ProjectionGenerations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;

/**
 * Answers what is new in inboxes since their listeners last heard of them. How far the views have
 * followed the store is looked at before the views: up to there, what is not found will never come.
 */
final class InboxNewsQueryHandler {

  private final ProjectionGenerations generations;
  private final InboxNewsItems items;
  private final Progress progress;

  InboxNewsQueryHandler(ProjectionGenerations generations, Progress progress) {
    this.generations = generations;
    this.items = new InboxNewsItems(generations);
    this.progress = progress;
  }

  @QueryHandler
  NewsOfInboxes handle(FindInboxNews query) {
    long followed =
        progress
            .followed(InboxItemProjection.DEFINITION)
            .orElseThrow(() -> new ViewNotReady(InboxItemProjection.DEFINITION.name()));
    long lettersFollowed = progress.followed(DirectiveProjection.DEFINITION).orElse(Long.MIN_VALUE);
    Map<UUID, Long> positions = new HashMap<>();
    for (Listening one : query.listening()) {
      if (isOwner(one)) {
        long from = one.heard() == null ? followed : one.heard().upTo();
        positions.merge(one.recipient(), from, Math::min);
      }
    }
    Map<UUID, Run> runs = items.after(query.kind(), positions);
    InboxNewsRun news =
        new InboxNewsRun(query.kind(), followed, lettersFollowed, letters(query, runs));
    return new NewsOfInboxes(
        query.listening().stream().map(one -> news.tell(one, run(one, runs))).toList());
  }

  private static Run run(Listening one, Map<UUID, Run> runs) {
    return isOwner(one) ? runs.getOrDefault(one.recipient(), Run.NOTHING) : Run.NOTHING;
  }

  private static boolean isOwner(Listening one) {
    return InboxOwner.of(one.scope())
        .contains(new InboxOwner(one.recipientKind(), one.recipient()));
  }

  /** The letters of which at least one listener has not heard. */
  private Map<DirectiveId, DirectiveView> letters(FindInboxNews query, Map<UUID, Run> runs) {
    Set<String> wanted =
        query.listening().stream()
            .flatMap(
                one ->
                    run(one, runs).items().stream()
                        .filter(
                            item -> isNews(one, InboxItemDocument.position(item, query.kind()))))
            .map(item -> item.getString(InboxItemDocument.DIRECTIVE))
            .collect(Collectors.toSet());
    Map<DirectiveId, DirectiveView> found = new HashMap<>();
    if (!wanted.isEmpty()) {
      for (Document letter :
          generations
              .shown(DirectiveProjection.DEFINITION)
              .find(Filters.in("_id", List.copyOf(wanted)))) {
        DirectiveView view = DirectiveDocument.view(letter);
        found.put(view.id(), view);
      }
    }
    return found;
  }

  private static boolean isNews(Listening one, long position) {
    return one.heard() != null && !one.heard().has(position);
  }
}
