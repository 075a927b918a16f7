package io.lienlac.graphql.archive;

import io.lienlac.graphql.support.UserError;
import io.lienlac.query.api.archive.SavedSearchView;
import java.util.List;
import org.jspecify.annotations.Nullable;

record SavedSearchPayload(
    @Nullable SavedSearchView savedSearch, List<UserError> userErrors, boolean viewIsBehind) {}
