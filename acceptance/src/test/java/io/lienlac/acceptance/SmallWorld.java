package io.lienlac.acceptance;

import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import io.lienlac.acceptance.World.Opening;
import io.lienlac.acceptance.World.Staff;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A department with a section, two bureaus and three schools, and another department beside it. The
 * names of accounts say who they are.
 */
public record SmallWorld(
    World world,
    String department,
    String section,
    String bureau,
    String otherBureau,
    String primarySchool,
    String lowerSecondarySchool,
    String farSchool,
    String foreignDepartment,
    Staff director,
    Staff registrar,
    Staff bureauHead,
    Staff principal,
    Staff vicePrincipal,
    Staff lowerSecondaryPrincipal,
    Staff teacher,
    Staff foreignRegistrar) {

  private static @Nullable SmallWorld shared;

  /** The one that tests share, who only add to it. */
  public static synchronized SmallWorld shared() {
    if (shared == null) {
      shared = in(RunningSystem.fresh());
    }
    return shared;
  }

  /**
   * Another one in the same system, for tests that have to be alone in a department.
   *
   * @param prefix how the names of its accounts begin, before what they are in the shared one
   */
  public static SmallWorld beside(String prefix) {
    return in(shared().world().system(), prefix);
  }

  /** Builds it in a fresh system. */
  public static SmallWorld in(RunningSystem system) {
    return in(system, "");
  }

  /** At once what does not need each other. */
  private static SmallWorld in(RunningSystem system, String prefix) {
    World world = World.of(system);
    List<String> departments =
        Together.each(
            List.of("Sở Hải Dương", "Sở Hà Nội"),
            name -> world.office(world.root(), "PROVINCIAL_DEPARTMENT", name));
    String department = departments.getFirst();
    String foreign = departments.getLast();
    List<String> bureaus =
        Together.each(
            List.of("Phòng Chí Linh", "Phòng Nam Sách"),
            name -> world.office(department, "DISTRICT_BUREAU", name));
    String bureau = bureaus.getFirst();
    String otherBureau = bureaus.getLast();
    List<String> others =
        Together.each(
            List.<Supplier<String>>of(
                () -> world.office(department, "SECTION", "Phòng Chính trị, tư tưởng"),
                () -> world.school(bureau, "PRIMARY", "Tiểu học Ánh Dương"),
                () -> world.school(bureau, "LOWER_SECONDARY", "Trung học cơ sở Đồng Tâm"),
                () -> world.school(otherBureau, "PRIMARY", "Tiểu học Nam Hồng")),
            Supplier::get);
    String primary = others.get(1);
    String lower = others.get(2);
    List<Staff> staff =
        world.hire(
            new Opening(department, "DIRECTOR", prefix + "director"),
            new Opening(department, "REGISTRAR", prefix + "registrar"),
            new Opening(bureau, "BUREAU_HEAD", prefix + "bureau-head"),
            new Opening(primary, "PRINCIPAL", prefix + "principal"),
            new Opening(primary, "VICE_PRINCIPAL", prefix + "vice-principal"),
            new Opening(lower, "PRINCIPAL", prefix + "lower-secondary-principal"),
            new Opening(primary, "TEACHER", prefix + "teacher"),
            new Opening(foreign, "REGISTRAR", prefix + "foreign-registrar"));
    return new SmallWorld(
        world,
        department,
        others.getFirst(),
        bureau,
        otherBureau,
        primary,
        lower,
        others.getLast(),
        foreign,
        staff.get(0),
        staff.get(1),
        staff.get(2),
        staff.get(3),
        staff.get(4),
        staff.get(5),
        staff.get(6),
        staff.get(7));
  }

  /** The API as somebody uses it. */
  public GraphQl as(Staff staff) {
    return world.system().as(staff.account());
  }
}
