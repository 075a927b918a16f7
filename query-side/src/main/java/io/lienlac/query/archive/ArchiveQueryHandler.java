package io.lienlac.query.archive;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.Power;
import io.lienlac.query.api.archive.ArchiveResult;
import io.lienlac.query.api.archive.ArchiveUnavailable;
import io.lienlac.query.api.archive.FindInspectable;
import io.lienlac.query.api.archive.FindInspected;
import io.lienlac.query.api.archive.Inspectable;
import io.lienlac.query.api.archive.SearchArchive;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.Directives;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.directive.DirectiveViews;
import io.lienlac.query.organisation.Jurisdictions;
import io.lienlac.query.search.SearchIndexes;
import io.lienlac.query.search.SearchServer;
import io.lienlac.query.support.Unreachable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what is in the archive, within the jurisdiction of whoever asks. */
final class ArchiveQueryHandler {

  private final SearchServer server;
  private final SearchIndexes indexes;
  private final Jurisdictions jurisdictions;
  private final DirectiveViews directives;

  ArchiveQueryHandler(
      SearchServer server,
      SearchIndexes indexes,
      Jurisdictions jurisdictions,
      DirectiveViews directives) {
    this.server = server;
    this.indexes = indexes;
    this.jurisdictions = jurisdictions;
    this.directives = directives;
  }

  @QueryHandler
  ArchiveResult handle(SearchArchive query) {
    Set<String> units =
        jurisdictions.units(query.scope(), Power.SEARCH_ARCHIVE, query.filter().below());
    ArchivePages pages = new ArchivePages(query, SearchText.read(query.text()));
    try {
      SearchRequest request =
          pages.request(indexes.shown(DirectiveSearchIndexer.DEFINITION), units);
      SearchResponse<IndexedLetter> found =
          server.ask(client -> client.search(request, IndexedLetter.class));
      return pages.result(found);
    } catch (RuntimeException e) {
      throw Unreachable.is(e) ? new ArchiveUnavailable(e) : e;
    }
  }

  @QueryHandler
  Directives handle(FindInspected query) {
    return new Directives(inJurisdiction(query.scope(), query.ids()));
  }

  @QueryHandler
  Inspectable handle(FindInspectable query) {
    return new Inspectable(
        inJurisdiction(query.scope(), query.ids()).stream()
            .map(DirectiveView::id)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private List<DirectiveView> inJurisdiction(Scope scope, Set<DirectiveId> ids) {
    List<DirectiveView> found = directives.byId(ids);
    Set<?> issuers =
        jurisdictions.among(
            scope,
            Power.SEARCH_ARCHIVE,
            found.stream().map(DirectiveView::issuer).collect(Collectors.toSet()));
    return found.stream().filter(directive -> issuers.contains(directive.issuer())).toList();
  }
}
