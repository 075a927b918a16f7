package io.lienlac.acceptance;

import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import io.lienlac.acceptance.World.Staff;
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

  /** Builds it in a fresh system. */
  public static SmallWorld in(RunningSystem system) {
    World world = World.of(system);
    String department = world.office(world.root(), "PROVINCIAL_DEPARTMENT", "Sở Hải Dương");
    String foreign = world.office(world.root(), "PROVINCIAL_DEPARTMENT", "Sở Hà Nội");
    String section = world.office(department, "SECTION", "Phòng Chính trị, tư tưởng");
    String bureau = world.office(department, "DISTRICT_BUREAU", "Phòng Chí Linh");
    String otherBureau = world.office(department, "DISTRICT_BUREAU", "Phòng Nam Sách");
    String primary = world.school(bureau, "PRIMARY", "Tiểu học Ánh Dương");
    String lower = world.school(bureau, "LOWER_SECONDARY", "Trung học cơ sở Đồng Tâm");
    String far = world.school(otherBureau, "PRIMARY", "Tiểu học Nam Hồng");
    return new SmallWorld(
        world,
        department,
        section,
        bureau,
        otherBureau,
        primary,
        lower,
        far,
        foreign,
        world.hire(department, "DIRECTOR", "director"),
        world.hire(department, "REGISTRAR", "registrar"),
        world.hire(bureau, "BUREAU_HEAD", "bureau-head"),
        world.hire(primary, "PRINCIPAL", "principal"),
        world.hire(primary, "VICE_PRINCIPAL", "vice-principal"),
        world.hire(lower, "PRINCIPAL", "lower-secondary-principal"),
        world.hire(primary, "TEACHER", "teacher"),
        world.hire(foreign, "REGISTRAR", "foreign-registrar"));
  }

  /** The API as somebody uses it. */
  public GraphQl as(Staff staff) {
    return world.system().as(staff.account());
  }
}
