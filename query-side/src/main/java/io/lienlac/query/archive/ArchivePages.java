package io.lienlac.query.archive;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.lienlac.api.archive.ArchiveFilter;
import io.lienlac.api.archive.ArchiveOrder;
import io.lienlac.api.archive.ArchiveSearched;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.Page;
import io.lienlac.query.api.archive.ArchiveHit;
import io.lienlac.query.api.archive.ArchiveResult;
import io.lienlac.query.api.archive.ArchiveResult.IssuerCount;
import io.lienlac.query.api.archive.ArchiveResult.KindCount;
import io.lienlac.query.api.archive.ArchiveResult.MonthCount;
import io.lienlac.query.api.archive.SearchArchive;
import io.lienlac.query.support.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Asks the index for a page of a search, and reads it. */
record ArchivePages(SearchArchive search, SearchText wanted) {

  private static final int MOST_MONTHS = 1_200;
  private static final String PARTS_OF_PLACE = " ";

  SearchRequest request(String index, Collection<String> units) {
    return SearchRequest.of(
        request -> {
          request.index(index).query(query(units)).trackTotalHits(total -> total.enabled(true));
          request.source(source -> source.filter(only -> only.includes(IndexedLetter.SHOWN)));
          request.size(search.page().first() + 1).sort(sort());
          request.aggregations(
              IndexedLetter.ISSUER, counts(IndexedLetter.ISSUER, ArchiveSearched.MOST_COUNTED));
          request.aggregations(
              IndexedLetter.KIND, counts(IndexedLetter.KIND, DirectiveKind.values().length));
          request.aggregations(IndexedLetter.MONTH, counts(IndexedLetter.MONTH, MOST_MONTHS));
          if (search.page().after() != null) {
            request.searchAfter(place(search.page().after()));
          }
          return request;
        });
  }

  ArchiveResult result(SearchResponse<IndexedLetter> found) {
    List<Hit<IndexedLetter>> hits = found.hits().hits();
    List<Hit<IndexedLetter>> shown = hits.subList(0, Math.min(search.page().first(), hits.size()));
    return new ArchiveResult(
        new Page<>(
            shown.stream().map(this::hit).toList(),
            shown.stream().map(ArchivePages::place).toList(),
            hits.size() > shown.size(),
            search.page().after() != null),
        Objects.requireNonNull(found.hits().total()).value(),
        buckets(found, IndexedLetter.ISSUER).entrySet().stream()
            .map(count -> new IssuerCount(UnitId.of(count.getKey()), count.getValue()))
            .toList(),
        buckets(found, IndexedLetter.KIND).entrySet().stream()
            .map(count -> new KindCount(DirectiveKind.valueOf(count.getKey()), count.getValue()))
            .toList(),
        buckets(found, IndexedLetter.MONTH).entrySet().stream()
            .map(count -> new MonthCount(count.getKey(), count.getValue()))
            .sorted((one, other) -> other.month().compareTo(one.month()))
            .toList());
  }

  /** Whoever asks, the jurisdiction is part of it. */
  private Query query(Collection<String> units) {
    ArchiveFilter filter = search.filter();
    BoolQuery.Builder all = new BoolQuery.Builder().must(ArchiveSearch.of(wanted));
    all.filter(oneOf(IndexedLetter.ISSUER, units));
    if (filter.issuer() != null) {
      all.filter(oneOf(IndexedLetter.ISSUER, List.of(filter.issuer().toString())));
    }
    if (!filter.kinds().isEmpty()) {
      all.filter(oneOf(IndexedLetter.KIND, Values.texts(filter.kinds())));
    }
    if (filter.from() != null || filter.to() != null) {
      all.filter(dates(filter));
    }
    if (filter.acknowledged() != null) {
      Query known =
          Query.of(query -> query.term(t -> t.field(IndexedLetter.ACKNOWLEDGED).value(true)));
      all.filter(
          filter.acknowledged() ? known : Query.of(query -> query.bool(not -> not.mustNot(known))));
    }
    return all.build()._toQuery();
  }

  private static Query oneOf(String field, Collection<String> values) {
    List<FieldValue> wanted = values.stream().map(FieldValue::of).toList();
    return Query.of(
        query -> query.terms(terms -> terms.field(field).terms(each -> each.value(wanted))));
  }

  private static Query dates(ArchiveFilter filter) {
    return Query.of(
        query ->
            query.range(
                range ->
                    range.term(
                        dates -> {
                          dates.field(IndexedLetter.DATE);
                          if (filter.from() != null) {
                            dates.gte(filter.from().toString());
                          }
                          return filter.to() == null ? dates : dates.lt(filter.to().toString());
                        })));
  }

  private List<SortOptions> sort() {
    List<SortOptions> sort = new ArrayList<>();
    if (search.order() == ArchiveOrder.BEST) {
      sort.add(SortOptions.of(by -> by.score(score -> score.order(SortOrder.Desc))));
    }
    sort.add(by(IndexedLetter.SENT_AT, SortOrder.Desc));
    sort.add(by(IndexedLetter.DIRECTIVE, SortOrder.Asc));
    return sort;
  }

  private static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(by -> by.field(sorted -> sorted.field(field).order(order)));
  }

  private static Aggregation counts(String field, int most) {
    return Aggregation.of(count -> count.terms(terms -> terms.field(field).size(most)));
  }

  private static Map<String, Long> buckets(SearchResponse<IndexedLetter> found, String name) {
    return Objects.requireNonNull(found.aggregations().get(name))
        .sterms()
        .buckets()
        .array()
        .stream()
        .collect(
            Collectors.toMap(
                bucket -> bucket.key().stringValue(),
                StringTermsBucket::docCount,
                Long::sum,
                LinkedHashMap::new));
  }

  private ArchiveHit hit(Hit<IndexedLetter> hit) {
    IndexedLetter letter = Objects.requireNonNull(hit.source());
    return letter.hit(new Highlighter(wanted).of(letter));
  }

  /** Where a letter stands in the order: the values by which it is sorted. */
  private static String place(Hit<IndexedLetter> hit) {
    return hit.sort().stream()
        .map(FieldValue::_toJsonString)
        .collect(Collectors.joining(PARTS_OF_PLACE));
  }

  private static List<FieldValue> place(String place) {
    return Arrays.stream(place.split(PARTS_OF_PLACE)).map(FieldValue::of).toList();
  }
}
