package io.lienlac.query.trail;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.trail.Fact;
import io.lienlac.query.api.trail.Fact.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an event says, part by part. What is missing is left out. */
final class Facts {

  private final List<Fact> facts = new ArrayList<>();

  List<Fact> list() {
    return List.copyOf(facts);
  }

  void unit(String name, @Nullable UnitId unit) {
    add(name, Kind.UNIT, unit);
  }

  /** The unit as it was called until an instant. */
  void unitBefore(String name, UnitId unit, Instant end) {
    List<String> values = List.of(unit.toString(), end.minus(1, ChronoUnit.MICROS).toString());
    facts.add(new Fact(name, Kind.UNIT_AS_NAMED_AT, values));
  }

  void person(String name, @Nullable PersonId person) {
    add(name, Kind.PERSON, person);
  }

  void text(String name, @Nullable String text) {
    add(name, Kind.TEXT, text);
  }

  void date(String name, @Nullable LocalDate date) {
    add(name, Kind.DATE, date);
  }

  void instant(String name, @Nullable Instant instant) {
    add(name, Kind.INSTANT, instant);
  }

  void number(String name, long number) {
    add(name, Kind.NUMBER, number);
  }

  /** How many there are; left out where there are none. */
  void some(String name, int number) {
    if (number > 0) {
      number(name, number);
    }
  }

  /** Words can ask whether it is so. */
  void flag(String name, boolean so) {
    text(name, so ? "so" : null);
  }

  /** Some of a list, and which: people count from 1. */
  void run(int firstOrdinal, int size) {
    number("recipients", size);
    number("first", firstOrdinal + 1L);
    number("last", firstOrdinal + (long) size);
  }

  void constant(String name, @Nullable Enum<?> constant) {
    if (constant != null) {
      constants(name, List.of(constant));
    }
  }

  void constants(String name, Collection<? extends Enum<?>> constants) {
    if (!constants.isEmpty()) {
      facts.add(new Fact(name, Kind.CONSTANT, constants.stream().map(Facts::name).toList()));
    }
  }

  private void add(String name, Kind kind, @Nullable Object value) {
    if (value != null) {
      facts.add(new Fact(name, kind, List.of(value.toString())));
    }
  }

  private static String name(Enum<?> constant) {
    return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
  }
}
