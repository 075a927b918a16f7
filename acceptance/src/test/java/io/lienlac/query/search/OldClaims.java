package io.lienlac.query.search;

import io.lienlac.query.search.IndexTokens.Entry;
import org.jspecify.annotations.Nullable;

/** Makes claims of segments look older than any node waits. */
public final class OldClaims {

  private final TokenDocuments documents;

  public OldClaims(SearchServer server, SearchIndexes indexes) {
    this.documents = new TokenDocuments(server, indexes);
  }

  /** As if the one that is held had last been renewed in 1970. */
  public void age(String processor, int segment) {
    documents.change(
        processor,
        read -> {
          @Nullable Entry held = read.of(segment);
          return held == null ? read : read.with(segment, held.ownedBy(held.owner(), 0));
        });
  }
}
