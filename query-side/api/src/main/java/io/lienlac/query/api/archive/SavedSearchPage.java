package io.lienlac.query.api.archive;

import io.lienlac.query.api.Page;

/** Saved searches, the last one first. */
public record SavedSearchPage(Page<SavedSearchView> page) {}
