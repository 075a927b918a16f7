package io.lienlac.demo;

import io.lienlac.demo.Province.Office;
import io.lienlac.demo.World.Closing;
import io.lienlac.demo.World.Move;
import io.lienlac.demo.World.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes one province: the department, its sections, bureaus, communes and schools. */
final class ProvinceBuilder {

  private static final LocalDate FIRST_SCHOOL = LocalDate.of(2004, 9, 1);
  private static final int SCHOOLS_WITHIN_YEARS = 8;

  private final Province province;
  private final String keeper;
  private final UnitTypes types;
  private final StaffBuilder staff;
  private final WorldBuilder world;

  ProvinceBuilder(Province province, UnitTypes types, StaffBuilder staff, WorldBuilder world) {
    this.province = province;
    this.keeper = World.ADMINISTRATOR + "." + province.key();
    this.types = types;
    this.staff = staff;
    this.world = world;
  }

  void build() {
    department();
    for (int i = 0; i < province.sections().size(); i++) {
      office("section-" + (i + 1), "SECTION", province.sections().get(i), province.from(), null);
    }
    for (Office commune : province.communesOrNone()) {
      office(commune.key(), "COMMUNE_OFFICE", commune.name(), commune.from(), null);
    }
    for (Office bureau : province.bureaus()) {
      bureau(bureau);
    }
    schools(province.key(), null, province.schools(), province.places());
    province.postsOrNone().forEach(post -> staff.extra(post, keeper));
  }

  private void department() {
    world.add(
        new Unit(
            province.key(),
            "PROVINCIAL_DEPARTMENT",
            province.name(),
            World.MINISTRY,
            List.of(),
            null,
            province.from(),
            World.ADMINISTRATOR));
    staff.of(province.key(), "DEPARTMENT", province.from(), null, keeper);
  }

  private void office(
      String name, String kind, String printed, LocalDate from, @Nullable LocalDate to) {
    String key = province.key() + "/" + name;
    world.add(new Unit(key, kind, printed, province.key(), List.of(), null, from, keeper));
    staff.of(key, kind, from, to, keeper);
  }

  private void bureau(Office bureau) {
    office(bureau.key(), "DISTRICT_BUREAU", bureau.name(), bureau.from(), bureau.to());
    String key = province.key() + "/" + bureau.key();
    schools(key, bureau.to(), bureau.schoolsOrNone(), bureau.places());
    if (bureau.to() != null) {
      world.add(new Closing(key, bureau.to(), keeper));
    }
  }

  private void schools(
      String parent, @Nullable LocalDate until, Map<String, Integer> counts, List<String> places) {
    counts.forEach(
        (type, count) -> {
          for (int i = 0; i < count; i++) {
            String key = school(parent, type, i, places);
            if (until != null) {
              world.add(new Move(key, successor(type, i, places), until, keeper));
            }
          }
        });
  }

  private String school(String parent, String typeName, int index, List<String> places) {
    UnitType type = types.of(typeName);
    String key =
        parent + "/" + typeName.toLowerCase(Locale.ROOT).replace('_', '-') + "-" + (index + 1);
    LocalDate from =
        FIRST_SCHOOL.plusYears(new Random(key.hashCode()).nextInt(SCHOOLS_WITHIN_YEARS));
    world.add(
        new Unit(
            key,
            "SCHOOL",
            type.nameOf(index, places),
            parent,
            type.levelsOrNone(),
            type.ownership(),
            from,
            keeper));
    staff.of(key, typeName, from, null, keeper);
    return key;
  }

  private String successor(String type, int index, List<String> places) {
    String place = types.of(type).placeOf(index, places);
    return province.communesOrNone().stream()
        .filter(commune -> commune.places().contains(place))
        .map(commune -> province.key() + "/" + commune.key())
        .findFirst()
        .orElseThrow(() -> new DemoFailed("No commune takes over the schools of " + place));
  }
}
