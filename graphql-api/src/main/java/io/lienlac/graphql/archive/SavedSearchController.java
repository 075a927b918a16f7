package io.lienlac.graphql.archive;

import graphql.schema.DataFetchingEnvironment;
import io.lienlac.api.archive.ArchiveFilter;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.graphql.support.Connection;
import io.lienlac.graphql.support.Mutations;
import io.lienlac.graphql.support.Paging;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Shown;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.View;
import io.lienlac.query.api.archive.FindSavedSearchesOf;
import io.lienlac.query.api.archive.SavedSearchView;
import io.lienlac.query.api.organisation.UnitView;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Searches that inspectors keep to repeat them. */
@Controller
class SavedSearchController {

  private static final String SAVED_SEARCHES = "saved searches";
  private static final String FILTER = "SavedSearchFilter";

  private final Mutations mutations;
  private final Views views;
  private final Paging paging;
  private final Shown<SavedSearchView, SavedSearchPayload> shown;

  SavedSearchController(Mutations mutations, Views views, Paging paging, SavedSearchReader reader) {
    this.mutations = mutations;
    this.views = views;
    this.paging = paging;
    this.shown =
        new Shown<>(
            View.SAVED_SEARCHES, "savedSearch", reader::savedSearch, SavedSearchPayload::new);
  }

  @MutationMapping
  SavedSearchPayload saveSearch(
      @Argument SaveSearchInput input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return mutations.carryOut(environment, requester, shown, input::command);
  }

  @MutationMapping
  SavedSearchPayload deleteSavedSearch(
      @Argument DeleteSavedSearchInput input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return mutations.carryOut(environment, requester, shown, input::command);
  }

  @SchemaMapping(typeName = "Viewer")
  Connection<SavedSearchView> savedSearches(
      @Argument int first, @Argument @Nullable String after, @ContextValue Requester requester) {
    PageRequest page = paging.request(SAVED_SEARCHES, first, after);
    FindSavedSearchesOf find = new FindSavedSearchesOf(requester.person(), page);
    return paging.connection(SAVED_SEARCHES, views.ask(find).page());
  }

  @SchemaMapping(typeName = FILTER)
  @Nullable CompletableFuture<UnitView> issuer(
      ArchiveFilter filter, DataLoader<UnitId, UnitView> units) {
    return filter.issuer() == null ? null : units.load(filter.issuer());
  }

  @SchemaMapping(typeName = FILTER)
  @Nullable CompletableFuture<UnitView> below(
      ArchiveFilter filter, DataLoader<UnitId, UnitView> units) {
    return filter.below() == null ? null : units.load(filter.below());
  }
}
