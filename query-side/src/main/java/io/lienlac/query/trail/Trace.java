package io.lienlac.query.trail;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.trail.Fact;
import io.lienlac.query.api.trail.TrailSubject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the trail keeps of one event. Names and texts about people are not in it. */
final class Trace {

  /**
   * Something at whose place the event happened.
   *
   * @param day where it stood on that day; null for the day of the event
   */
  record Anchor(TrailSubject subject, @Nullable LocalDate day) {}

  /**
   * What later events of a subject do not say, and is known by this one.
   *
   * @param home the unit in whose jurisdiction the subject is
   * @param subjects whom and what later events of it concern, too
   */
  record Memory(TrailSubject subject, UnitId home, List<TrailSubject> subjects, List<Fact> facts) {}

  private final Set<TrailSubject> subjects = new LinkedHashSet<>();
  private final Set<TrailSubject> reached = new LinkedHashSet<>();
  private final List<Anchor> anchors = new ArrayList<>();
  private final Facts facts = new Facts();
  private @Nullable Memory memory;
  private @Nullable PersonId actor;
  private @Nullable PersonId onBehalfOf;

  /** Who did it; null where the system did. */
  Trace by(@Nullable PersonId person, @Nullable PersonId holder) {
    actor = person;
    onBehalfOf = holder;
    return this;
  }

  Trace by(@Nullable PersonId person) {
    return by(person, null);
  }

  /** Whom and what it concerns, what it is about above all coming first. */
  Trace about(TrailSubject... concerned) {
    subjects.addAll(List.of(concerned));
    return this;
  }

  /** Whom else it reaches, each where it is. They may be many, and are not shown one by one. */
  Trace reaching(List<TrailSubject> each) {
    reached.addAll(each);
    return this;
  }

  /** In whose jurisdiction it happened: where this stood on the day of the event. */
  Trace at(TrailSubject subject) {
    anchors.add(new Anchor(subject, null));
    return this;
  }

  /** The same of another day. */
  Trace at(TrailSubject subject, LocalDate day) {
    anchors.add(new Anchor(subject, day));
    return this;
  }

  /** What it says. */
  Trace saying(Consumer<Facts> told) {
    told.accept(facts);
    return this;
  }

  /** What was said so far goes for later events of the subject, too, which this one is about. */
  Trace remember(TrailSubject subject, UnitId home, TrailSubject... also) {
    if (!subjects.contains(subject)) {
      throw new IllegalArgumentException("The event is not about " + subject);
    }
    if (!Subjects.isRemembered(Subjects.key(subject))) {
      throw new IllegalArgumentException("Nobody would look for what is known of " + subject);
    }
    memory = new Memory(subject, home, List.of(also), facts.list());
    return this;
  }

  List<TrailSubject> subjects() {
    return List.copyOf(subjects);
  }

  List<TrailSubject> reached() {
    return List.copyOf(reached);
  }

  List<Anchor> anchors() {
    return List.copyOf(anchors);
  }

  List<Fact> facts() {
    return facts.list();
  }

  @Nullable Memory memory() {
    return memory;
  }

  @Nullable PersonId actor() {
    return actor;
  }

  @Nullable PersonId onBehalfOf() {
    return onBehalfOf;
  }
}
