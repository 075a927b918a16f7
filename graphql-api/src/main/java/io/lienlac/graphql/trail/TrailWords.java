package io.lienlac.graphql.trail;

import com.ibm.icu.text.MessageFormat;
import io.lienlac.api.CivilTime;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.graphql.support.ToldTexts;
import io.lienlac.query.api.trail.Fact;
import io.lienlac.query.api.trail.TrailEntryView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says what an event says, to people. */
@Component
class TrailWords {

  /** What a part is that an event does not have; the words may choose by it. */
  private static final String NONE = "none";

  private final TrailTexts texts;
  private final ToldTexts told;

  TrailWords(TrailTexts texts, ToldTexts told) {
    this.texts = texts;
    this.told = told;
  }

  /** The units whose names the words need. */
  static List<UnitId> units(TrailEntryView entry) {
    return Stream.of(Fact.Kind.UNIT, Fact.Kind.UNIT_AS_NAMED_AT)
        .flatMap(kind -> ids(entry, kind))
        .distinct()
        .map(UnitId::of)
        .toList();
  }

  /** The people whose names the words need. */
  static List<PersonId> persons(TrailEntryView entry) {
    List<PersonId> persons = new ArrayList<>();
    ids(entry, Fact.Kind.PERSON).forEach(id -> persons.add(PersonId.of(id)));
    if (entry.actor() != null) {
      persons.add(entry.actor());
    }
    if (entry.onBehalfOf() != null) {
      persons.add(entry.onBehalfOf());
    }
    return persons.stream().distinct().toList();
  }

  String of(TrailEntryView entry, Names names, Locale locale) {
    Map<String, Object> parts = new HashMap<>();
    parts.put("actor", actor(entry, names, locale));
    for (Fact fact : entry.facts()) {
      parts.put(fact.name(), part(fact, entry.at(), names, locale));
    }
    return format(texts.of(entry.kind(), locale), parts, locale);
  }

  private String actor(TrailEntryView entry, Names names, Locale locale) {
    if (entry.actor() == null) {
      return texts.of("actor.system", locale);
    }
    Map<String, Object> parts = new HashMap<>();
    parts.put("actor", person(entry.actor(), names, locale));
    if (entry.onBehalfOf() != null) {
      parts.put("holder", person(entry.onBehalfOf(), names, locale));
    }
    return format(texts.of("actor", locale), parts, locale);
  }

  private Object part(Fact fact, Instant at, Names names, Locale locale) {
    String value = fact.values().getFirst();
    return switch (fact.kind()) {
      case UNIT -> unit(value, at, names, locale);
      case UNIT_AS_NAMED_AT -> unit(value, Instant.parse(fact.values().get(1)), names, locale);
      case PERSON -> person(PersonId.of(value), names, locale);
      case TEXT -> value;
      case DATE -> date(LocalDate.parse(value), "date", locale);
      case INSTANT -> instant(Instant.parse(value), locale);
      case NUMBER -> Long.valueOf(value);
      case CONSTANT ->
          fact.values().stream()
              .map(constant -> texts.of(constant, locale))
              .collect(Collectors.joining(", "));
    };
  }

  private String unit(String id, Instant at, Names names, Locale locale) {
    return names.unit(UnitId.of(id), at).orElseGet(() -> texts.of("unit", locale));
  }

  private String person(PersonId id, Names names, Locale locale) {
    return names
        .person(id)
        .map(name -> told.of(name, locale))
        .orElseGet(() -> texts.of("person", locale));
  }

  private String date(LocalDate date, String form, Locale locale) {
    return DateTimeFormatter.ofPattern(texts.of(form, locale), locale).format(date);
  }

  private String instant(Instant instant, Locale locale) {
    return DateTimeFormatter.ofPattern(texts.of("instant", locale), locale)
        .format(instant.atZone(CivilTime.ZONE));
  }

  private static String format(String pattern, Map<String, Object> parts, Locale locale) {
    MessageFormat format = new MessageFormat(pattern, locale);
    format.getArgumentNames().forEach(name -> parts.putIfAbsent(name, NONE));
    return format.format(parts);
  }

  private static Stream<String> ids(TrailEntryView entry, Fact.Kind kind) {
    return entry.facts().stream()
        .filter(fact -> fact.kind() == kind)
        .map(fact -> fact.values().getFirst());
  }
}
