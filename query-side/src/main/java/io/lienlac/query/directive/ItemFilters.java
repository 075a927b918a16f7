package io.lienlac.query.directive;

import com.mongodb.client.model.Filters;
import io.lienlac.query.support.Values;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Parts of filters that directives and inbox items share. */
final class ItemFilters {

  private ItemFilters() {}

  /** One of these, where any are named. */
  static List<Bson> oneOf(String field, Collection<? extends Enum<?>> wanted) {
    return wanted.isEmpty() ? List.of() : List.of(Filters.in(field, Values.texts(wanted)));
  }

  /** Whether something was done, told by its time. */
  static List<Bson> done(String field, @Nullable Boolean wanted) {
    if (wanted == null) {
      return List.of();
    }
    return List.of(wanted ? Filters.exists(field) : Filters.exists(field, false));
  }
}
