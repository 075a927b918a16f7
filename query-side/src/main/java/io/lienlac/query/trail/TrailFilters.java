package io.lienlac.query.trail;

import com.mongodb.client.model.Filters;
import io.lienlac.query.api.trail.TrailFilter;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;

/** The parts of a filter for entries of the trail. */
final class TrailFilters {

  private TrailFilters() {}

  /** A period is a range of places in the list of the last first. */
  static List<Bson> of(TrailFilter wanted) {
    List<Bson> filters = new ArrayList<>();
    if (wanted.from() != null) {
      filters.add(Filters.lt(TrailDocument.NEWEST, TrailOrder.endFrom(wanted.from())));
    }
    if (wanted.to() != null) {
      filters.add(Filters.gte(TrailDocument.NEWEST, TrailOrder.firstBefore(wanted.to())));
    }
    if (wanted.actor() != null) {
      filters.add(Filters.eq(TrailDocument.ACTOR, wanted.actor().toString()));
    }
    if (!wanted.kinds().isEmpty()) {
      filters.add(Filters.in(TrailDocument.KIND, wanted.kinds()));
    }
    return filters;
  }
}
