package io.lienlac.query.trail;

import io.lienlac.api.DomainEvent;
import io.lienlac.api.archive.ArchiveEvent;
import io.lienlac.api.calendar.CalendarEvent;
import io.lienlac.api.directive.DirectiveEvent;
import io.lienlac.api.operations.OperationsEvent;
import io.lienlac.api.organisation.OrganisationEvent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The events of one feature, and what the trail keeps of each. The switch behind {@code traces} has
 * no default: the compiler refuses an event that it does not know.
 */
record EventFamily<E extends DomainEvent>(Class<E> type, Function<E, Trace> traces) {

  /** All there are. A new feature with events adds its line here. */
  static final List<EventFamily<?>> ALL =
      List.of(
          new EventFamily<>(OrganisationEvent.class, OrganisationTraces::of),
          new EventFamily<>(DirectiveEvent.class, DirectiveTraces::of),
          new EventFamily<>(CalendarEvent.class, CalendarTraces::of),
          new EventFamily<>(ArchiveEvent.class, ArchiveTraces::of),
          new EventFamily<>(OperationsEvent.class, OperationsTraces::of));

  /** What the trail keeps of an event. */
  static Trace trace(DomainEvent event) {
    return ALL.stream()
        .filter(family -> family.type.isInstance(event))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no trail of " + event.getClass()))
        .of(event);
  }

  /** The name of the feature: that of its package. */
  String feature() {
    String name = type.getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Every event of the family. */
  List<Class<?>> events() {
    return Arrays.asList(type.getPermittedSubclasses());
  }

  private Trace of(DomainEvent event) {
    return traces.apply(type.cast(event));
  }
}
