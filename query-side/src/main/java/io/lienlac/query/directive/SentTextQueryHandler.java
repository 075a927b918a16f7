package io.lienlac.query.directive;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.ViewNotReady;
import io.lienlac.query.api.directive.FindSentText;
import io.lienlac.query.api.directive.FoundSentText;
import io.lienlac.query.api.directive.SentTextView;
import io.lienlac.query.support.Progress;
import io.lienlac.query.support.ProjectionGenerations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Recognises letters by their texts. Of a letter about a person none but its recipients learn
 * anything; whether there is one that others may not know of, the database is asked the same.
 */
final class SentTextQueryHandler {

  /** The same text may have been sent several times; so many are looked at. */
  private static final int MOST = 100;

  private static final DirectiveId NONE = new DirectiveId(new UUID(0, 0));

  private final ProjectionGenerations generations;
  private final Progress progress;
  private final DirectiveVisibility visibility;
  private final TextDigest digest;

  SentTextQueryHandler(
      ProjectionGenerations generations,
      Progress progress,
      DirectiveVisibility visibility,
      TextDigest digest) {
    this.generations = generations;
    this.progress = progress;
    this.visibility = visibility;
    this.digest = digest;
  }

  /** How far the view has come is asked first: what is read afterwards has all of that. */
  @QueryHandler
  FoundSentText handle(FindSentText query) {
    long upTo =
        progress
            .followed(SentTextProjection.DEFINITION)
            .orElseThrow(() -> new ViewNotReady(SentTextProjection.DEFINITION.name()));
    List<Document> candidates =
        generations
            .shown(SentTextProjection.DEFINITION)
            .find(
                Filters.and(
                    Filters.eq(SentTextDocument.ISSUER, query.issuer().toString()),
                    Filters.eq(SentTextDocument.DIGESTS, digest.of(query.text()))))
            .sort(Sorts.descending(SentTextDocument.SENT_AT))
            .limit(MOST)
            .into(new ArrayList<>());
    return new FoundSentText(first(query, candidates), upTo);
  }

  private @Nullable SentTextView first(FindSentText query, List<Document> candidates) {
    Map<DirectiveId, UnitId> letters = new HashMap<>();
    letters.put(NONE, query.issuer());
    candidates.forEach(letter -> letters.put(SentTextDocument.directive(letter), query.issuer()));
    Set<DirectiveId> received = visibility.delivered(query.scope(), letters.keySet());
    Set<DirectiveId> readable = visibility.readable(query.scope(), letters);
    for (Document letter : candidates) {
      DirectiveId id = SentTextDocument.directive(letter);
      if (letter.getString(SentTextDocument.ABOUT) == null || received.contains(id)) {
        return SentTextDocument.view(letter, readable.contains(id));
      }
    }
    return null;
  }
}
