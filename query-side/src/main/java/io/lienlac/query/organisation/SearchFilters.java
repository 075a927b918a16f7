package io.lienlac.query.organisation;

import com.mongodb.client.model.Filters;
import io.lienlac.query.support.FoldedText;
import io.lienlac.query.support.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Parts of filters that more than one search has. */
final class SearchFilters {

  private SearchFilters() {}

  /** A period, in {@code from} and {@code until}, that has the day in it. */
  static Bson holdsOn(LocalDate day) {
    return Filters.and(Filters.lte("from", day.toString()), Filters.gt("until", day.toString()));
  }

  /**
   * A member of a list of periods that has the day in it, and is in one of the places. It is flat,
   * for not every server finds the index in what is nested.
   */
  static Document inOneOf(List<String> places, LocalDate day) {
    return new Document(UnitRows.WITHIN, new Document("$in", places))
        .append("from", new Document("$lte", day.toString()))
        .append("until", new Document("$gt", day.toString()));
  }

  /** One of these, where any are named. */
  static List<Bson> oneOf(String field, Collection<? extends Enum<?>> wanted) {
    return wanted.isEmpty() ? List.of() : List.of(Filters.in(field, Values.texts(wanted)));
  }

  /** Each word of {@code name} begins one of the words kept. */
  static List<Bson> beginning(String field, @Nullable String name) {
    List<Bson> filters = new ArrayList<>();
    if (name != null) {
      FoldedText.words(name).forEach(word -> filters.add(Filters.regex(field, "^" + word)));
    }
    return filters;
  }
}
