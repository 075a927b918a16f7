package io.lienlac.query.support;

import io.lienlac.api.Personal;
import io.lienlac.api.archive.ArchiveEvent;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which parts of events tell about people: those that say so, and what an inspector looked for,
 * which may be anybody's name.
 */
public final class AboutPeople {

  private static final Set<String> OF_SEARCHES = Set.of("text", "name", "purpose");

  private AboutPeople() {}

  /** Whether a part of an event does. */
  public static boolean is(Class<?> event, RecordComponent part) {
    return part.isAnnotationPresent(Personal.class)
        || (ArchiveEvent.class.isAssignableFrom(event) && OF_SEARCHES.contains(part.getName()));
  }

  /** Whether any part of an event does. */
  static boolean isToldBy(Class<?> event) {
    return event.isRecord()
        && Stream.of(event.getRecordComponents()).anyMatch(part -> is(event, part));
  }
}
