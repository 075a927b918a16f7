package io.lienlac.acceptance;

import io.lienlac.Eventually;
import io.lienlac.RunningSystem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Many teachers in the schools of one department, who came through the API like everyone else.
 *
 * @param department whose registrar may write to all of them
 * @param registrar the account of that registrar
 * @param members the teachers, of whom the first few have accounts
 * @param accounts how many of them
 */
record Crowd(World world, String department, String registrar, List<Member> members, int accounts) {

  private static final String REGISTRAR = "registrar-of-the-crowd";
  private static final int PER_SCHOOL = 100;
  private static final int ACCOUNTS = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** One of them; the ids of the person and its appointment. */
  record Member(String person, String appointment) {}

  /** Of so many people. */
  static Crowd of(int size, RunningSystem system) {
    return of(size, Math.min(size, ACCOUNTS), system);
  }

  /** Of so many people, of whom so many have accounts. */
  static Crowd of(int size, int accounts, RunningSystem system) {
    World world = World.of(system);
    String department = world.office(world.root(), "PROVINCIAL_DEPARTMENT", "Sở Hải Dương");
    world.hire(department, "REGISTRAR", REGISTRAR);
    Bulk bulk = Bulk.by(RunningSystem.ADMINISTRATOR, system);
    int count = Math.ceilDiv(size, PER_SCHOOL);
    List<String> schools = bulk.establishUnits(count, number -> school(department, number));
    List<String> people =
        bulk.registerPersons(size, number -> person(schools.get(number / PER_SCHOOL), number));
    List<String> appointments =
        bulk.appoint(size, number -> post(people.get(number), schools.get(number / PER_SCHOOL)));
    Eventually.until(
        "the views show the crowd", PATIENCE, () -> bulk.areShown(people, appointments));
    bulk.linkAccounts(accounts, number -> link(people.get(number), account(number), system));
    List<Member> members =
        IntStream.range(0, size)
            .mapToObj(number -> new Member(people.get(number), appointments.get(number)))
            .toList();
    return new Crowd(world, department, REGISTRAR, members, accounts);
  }

  /** The account of a member, by the member's place in the list. */
  static String account(int number) {
    return "teacher-" + number;
  }

  /** A letter to all who are appointed now. */
  Letter letter() {
    return Letter.from(department).toPeopleUnder(department, "TEACHER");
  }

  /** What establishes a primary school with this number under the department. */
  static Map<String, Object> school(String department, int number) {
    return Map.of(
        "kind",
        "SCHOOL",
        "name",
        "Trường số " + number,
        "parent",
        department,
        "levels",
        List.of("PRIMARY"),
        "ownership",
        "PUBLIC",
        "from",
        World.FROM);
  }

  private static Map<String, Object> person(String school, int number) {
    return Map.of(
        "unit",
        school,
        "familyName",
        "Trần",
        "middleName",
        "Thị",
        "givenName",
        "Hoa " + (number + 1));
  }

  private static Map<String, Object> post(String person, String school) {
    return Map.of("person", person, "unit", school, "position", "TEACHER", "from", World.FROM);
  }

  private static Map<String, Object> link(String person, String account, RunningSystem system) {
    return Map.of(
        "person", person,
        "issuer", system.tokens().issuer(),
        "subject", system.tokens().subject(account));
  }
}
