package io.lienlac.query.support;

import com.mongodb.client.model.Updates;
import io.lienlac.api.PersonalData;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How values stand in documents, so that every server compares them alike: ids and civil dates as
 * strings, instants as microseconds since 1970, enums by name. Where something about a person is
 * erased, a document says that it is.
 */
public final class Values {

  /** Sequence number of the last event that a document shows. */
  public static final String VERSION = "version";

  private static final String ERASED = "erased";

  /** The first day after an open-ended period. */
  public static final String OPEN_END = "9999-12-31";

  /** The first day of what reaches back for ever. */
  public static final String OPEN_BEGINNING = "0001-01-01";

  private Values() {}

  /** Raises the version to that of an event; to be repeated and reordered at will. */
  public static Bson version(long sequenceNumber) {
    return Updates.max(VERSION, sequenceNumber);
  }

  public static long version(Document document) {
    Number version = document.get(VERSION, Number.class);
    return version == null ? -1 : version.longValue();
  }

  public static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  /** A key in whose plain order the later of two instants, in microseconds, comes first. */
  public static String latestFirst(long micros) {
    return HexFormat.of().toHexDigits(Long.MAX_VALUE - micros);
  }

  public static @Nullable Long microsOrNull(@Nullable Instant instant) {
    return instant == null ? null : micros(instant);
  }

  public static Instant instant(Document document, String field) {
    return Instant.EPOCH.plus(document.get(field, Number.class).longValue(), ChronoUnit.MICROS);
  }

  public static @Nullable Instant instantOrNull(Document document, String field) {
    return document.get(field) == null ? null : instant(document, field);
  }

  /** What is told about a person, or that it is erased. */
  public static @Nullable Object told(@Nullable PersonalData<?> told) {
    if (told instanceof PersonalData.Kept<?> kept) {
      return kept.value();
    }
    return told == null ? null : new Document(ERASED, true);
  }

  public static PersonalData<String> toldText(Document document, String field) {
    return document.get(field) instanceof String text
        ? new PersonalData.Kept<String>(text)
        : new PersonalData.Erased<String>();
  }

  public static @Nullable PersonalData<String> toldTextOrNull(Document document, String field) {
    return document.get(field) == null ? null : toldText(document, field);
  }

  public static UUID id(Document document, String field) {
    return UUID.fromString(document.getString(field));
  }

  public static LocalDate date(Document document, String field) {
    return LocalDate.parse(document.getString(field));
  }

  /** A date, or its absence; {@link #OPEN_END} is an absence too. */
  public static @Nullable LocalDate dateOrNull(Document document, String field) {
    String date = document.getString(field);
    return date == null || date.equals(OPEN_END) ? null : LocalDate.parse(date);
  }

  /** The last day's morrow, open or not. */
  public static String end(@Nullable LocalDate end) {
    return end == null ? OPEN_END : end.toString();
  }

  public static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /** Texts of ids or names of enums, in an order of their own. */
  public static List<String> texts(Collection<?> values) {
    return values.stream().map(Object::toString).sorted().toList();
  }

  public static <E extends Enum<E>> E constant(Document document, String field, Class<E> type) {
    return Enum.valueOf(type, document.getString(field));
  }

  public static <E extends Enum<E>> @Nullable E constantOrNull(
      Document document, String field, Class<E> type) {
    String name = document.getString(field);
    return name == null ? null : Enum.valueOf(type, name);
  }

  public static <E extends Enum<E>> Set<E> constants(
      Document document, String field, Class<E> type) {
    List<String> names = document.getList(field, String.class, List.of());
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> names.contains(constant.name()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
