package io.lienlac.demo;

import io.lienlac.demo.World.Person;
import io.lienlac.demo.World.Post;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Fills the positions of each unit with invented people, the same ones each time. */
final class StaffBuilder {

  private static final LocalDate MINISTRY_FROM = LocalDate.of(1990, 4, 1);
  private static final LocalDate FIRST_APPOINTMENT = LocalDate.of(2012, 8, 1);
  private static final int APPOINTMENTS_WITHIN_YEARS = 5;

  private final UnitTypes types;
  private final Names names;
  private final List<Person> persons = new ArrayList<>();
  private final List<Post> posts = new ArrayList<>();

  StaffBuilder(UnitTypes types, Names names) {
    this.types = types;
    this.names = names;
  }

  List<Person> persons() {
    return persons;
  }

  List<Post> posts() {
    return posts;
  }

  void ofMinistry() {
    of(World.MINISTRY, "MINISTRY", MINISTRY_FROM, null, World.ADMINISTRATOR);
  }

  void of(String unit, String typeName, LocalDate from, @Nullable LocalDate to, String unitKeeper) {
    UnitType type = types.of(typeName);
    Random chance = new Random(unit.hashCode());
    type.staff()
        .forEach(
            (position, range) -> {
              String keeper = position.equals("ADMINISTRATOR") ? World.ADMINISTRATOR : unitKeeper;
              int count = chance.nextInt(range.getFirst(), range.getLast() + 1);
              for (int i = 1; i <= count; i++) {
                String key = unit + "/" + position + "/" + i;
                persons.add(new Person(key, names.draw(chance), unit, keeper));
                posts.add(new Post(key, key, unit, position, appointed(chance, from), to, keeper));
              }
            });
    type.alsoOrNone()
        .forEach(
            (position, first) ->
                posts.add(
                    new Post(
                        unit + "/" + position + "/1",
                        unit + "/" + first + "/1",
                        unit,
                        position,
                        appointed(chance, from),
                        to,
                        unitKeeper)));
  }

  void extra(Province.ExtraPost post, String keeper) {
    posts.add(
        new Post(
            post.unit() + "/" + post.position() + "/extra",
            post.person(),
            post.unit(),
            post.position(),
            post.from(),
            null,
            keeper));
  }

  private static LocalDate appointed(Random chance, LocalDate from) {
    LocalDate day = FIRST_APPOINTMENT.plusYears(chance.nextInt(APPOINTMENTS_WITHIN_YEARS));
    return day.isBefore(from) ? from : day;
  }
}
