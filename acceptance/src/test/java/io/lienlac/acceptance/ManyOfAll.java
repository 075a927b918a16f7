package io.lienlac.acceptance;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import java.util.List;
import java.util.Map;

/**
 * A department with many schools, letters, people and posts: as many of everything as a page may
 * have.
 *
 * @param reader the account of the bureau's head, who received many letters
 * @param auditor the account of the department's auditor
 * @param manyPosts the account of somebody with many appointments
 */
record ManyOfAll(
    World world,
    String department,
    String bureau,
    String registrar,
    String reader,
    String manyPosts,
    String auditor,
    String letterToAll,
    String letterWithOneBasis,
    String letterWithManyBases) {

  /** Builds it in a fresh system. */
  static ManyOfAll in(RunningSystem system, int many) throws Exception {
    World world = World.of(system);
    String department = world.office(world.root(), "PROVINCIAL_DEPARTMENT", "Sở Hải Dương");
    String bureau = world.office(department, "DISTRICT_BUREAU", "Phòng Chí Linh");
    world.hire(department, "REGISTRAR", "registrar");
    world.hire(bureau, "BUREAU_HEAD", "reader");
    world.hire(department, "AUDITOR", "auditor");
    String busy = world.hire(department, "OFFICER", "many-posts").person();
    Bulk bulk = Bulk.by(RunningSystem.ADMINISTRATOR, system);
    List<String> schools = bulk.establishUnits(many, number -> school(department, number));
    List<String> people = bulk.registerPersons(many, number -> person(schools.get(number), number));
    bulk.appoint(many, number -> post(people.get(number), schools.get(number), "PRINCIPAL"));
    List<String> posts =
        bulk.appoint(many - 1, number -> post(busy, schools.get(number), "REGISTRAR"));
    Eventually.until(
        "the views show them", () -> bulk.areShown(people.subList(0, many - 1), posts));
    GraphQl registrar = system.as("registrar");
    List<String> letters =
        Together.run(
                many,
                number -> () -> Posted.send(registrar, Letter.from(department).toUnits(bureau)))
            .stream()
            .map(Posted::id)
            .toList();
    Posted toAll = Posted.send(registrar, Letter.from(department).toSchoolsUnder(department));
    toAll.awaitComplete();
    return new ManyOfAll(
        world,
        department,
        bureau,
        "registrar",
        "reader",
        "many-posts",
        "auditor",
        toAll.id(),
        citing(registrar, department, letters.subList(0, 1)),
        citing(registrar, department, letters));
  }

  private static String citing(GraphQl registrar, String department, List<String> letters) {
    List<?> basis = letters.stream().map(letter -> Map.of("directive", letter)).toList();
    Posted posted =
        Posted.send(registrar, Letter.from(department).with("basis", basis).toUnits(department));
    posted.awaitComplete();
    return posted.id();
  }

  private static Map<String, Object> school(String department, int number) {
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
    return Map.of("unit", school, "familyName", "Lê", "givenName", "Hoa " + number);
  }

  private static Map<String, Object> post(String person, String school, String position) {
    return Map.of("person", person, "unit", school, "position", position, "from", World.FROM);
  }
}
