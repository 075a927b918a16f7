package io.lienlac.graphql.organisation;

import io.lienlac.api.Refusals;
import org.jspecify.annotations.Nullable;

/** What a name is searched by: each of its words costs a search of its own. */
final class NameFilter {

  private static final int LONGEST = 100;

  private NameFilter() {}

  static @Nullable String checked(@Nullable String name) {
    new Refusals().optionalText(name, LONGEST, "filter", "name").throwIfAny();
    return name;
  }
}
