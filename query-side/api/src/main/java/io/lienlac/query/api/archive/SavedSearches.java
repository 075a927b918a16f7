package io.lienlac.query.api.archive;

import java.util.List;

/** Saved searches found by id, in no order; those of others are left out. */
public record SavedSearches(List<SavedSearchView> searches) {}
