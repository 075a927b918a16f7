package io.lienlac.api.upcast;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Which forms of events this code can read: the kinds that it has, up to the revision in which it
 * writes each. While nodes of another build run beside this one they may store what is newer.
 */
public final class EventForms {

  /** For each kind the revision that is written; for a kind that is not known, none at all. */
  private static final Map<String, Integer> KNOWN = new ConcurrentHashMap<>();

  private static final int UNKNOWN = -1;
  private static final int WITHOUT_REVISION = 0;

  private EventForms() {}

  /** Whether a stored event is of a kind, or in a revision, that only newer code knows. */
  public static boolean isNewer(String type, @Nullable String revision) {
    return number(revision) > KNOWN.computeIfAbsent(type, EventForms::written);
  }

  /** The revisions of a kind of event that can be read, from the first to the one written now. */
  public static List<String> readable(Class<?> event) {
    return IntStream.rangeClosed(1, KNOWN.computeIfAbsent(event.getName(), EventForms::written))
        .mapToObj(Integer::toString)
        .toList();
  }

  /** A form as it is told to those who run the system. */
  public static String told(String type, @Nullable String revision) {
    String name = type.substring(type.lastIndexOf('.') + 1);
    return revision == null ? name : name + " " + revision;
  }

  private static int written(String type) {
    try {
      Class<?> event = Class.forName(type);
      Revision revision = event.getAnnotation(Revision.class);
      return revision == null ? Integer.MAX_VALUE : number(revision.value());
    } catch (ClassNotFoundException e) {
      return UNKNOWN;
    }
  }

  private static int number(@Nullable String revision) {
    return revision == null ? WITHOUT_REVISION : Integer.parseInt(revision);
  }
}
