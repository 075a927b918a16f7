package io.lienlac.acceptance;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import io.lienlac.acceptance.World.Opening;
import io.lienlac.acceptance.World.Staff;
import io.lienlac.api.CivilTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A department with many schools, letters, people and posts: as many of everything as a page may
 * have.
 *
 * @param reader the account of the bureau's head, who received many letters
 * @param cited a letter that all the invitations to the bureau cite
 * @param citedOnce a letter that one letter cites
 * @param auditor the account of the department's auditor
 * @param inspector the account of the department's inspector
 * @param manyPosts the account of somebody with many appointments
 * @param oneDelegation the account of somebody to whom one other has delegated powers
 * @param manyDelegations the account of somebody to whom many others have
 */
record ManyOfAll(
    World world,
    String department,
    String bureau,
    String registrar,
    String reader,
    String manyPosts,
    String oneDelegation,
    String manyDelegations,
    String auditor,
    String inspector,
    String letterToAll,
    String letterWithOneBasis,
    String letterWithManyBases,
    String cited,
    String citedOnce) {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final String LAST_SENT =
      "query($unit: ID!, $first: Int!) { viewer { outbox(unit: $unit, first: $first) { edges {"
          + " node { audience { count complete } delivery { addressed } } } } } }";

  /** Builds it in a fresh system. */
  static ManyOfAll in(RunningSystem system, int many) throws Exception {
    World world = World.of(system);
    String department = world.office(world.root(), "PROVINCIAL_DEPARTMENT", "Sở Hải Dương");
    String bureau = world.office(department, "DISTRICT_BUREAU", "Phòng Chí Linh");
    List<Staff> staff =
        world.hire(
            new Opening(department, "REGISTRAR", "registrar"),
            new Opening(department, "AUDITOR", "auditor"),
            new Opening(department, "INSPECTOR", "archive-inspector"),
            new Opening(bureau, "BUREAU_HEAD", "reader"),
            new Opening(department, "OFFICER", "many-posts"),
            new Opening(department, "OFFICER", "one-delegation"),
            new Opening(department, "OFFICER", "many-delegations"));
    String reader = staff.get(3).person();
    String busy = staff.get(4).person();
    String one = staff.get(5).person();
    String all = staff.get(6).person();
    Bulk bulk = Bulk.by(RunningSystem.ADMINISTRATOR, system);
    List<String> schools = bulk.establishUnits(many, number -> Crowd.school(department, number));
    List<String> people = bulk.registerPersons(many, number -> person(schools.get(number), number));
    List<String> heads =
        bulk.appoint(many, number -> post(people.get(number), schools.get(number), "PRINCIPAL"));
    bulk.appoint(many, number -> post(people.get(number), schools.get(number), "TEACHER"));
    bulk.delegate(1, number -> delegation(heads.get(number), one));
    bulk.delegate(many, number -> delegation(heads.get(number), all));
    List<String> posts =
        bulk.appoint(many - 1, number -> post(busy, schools.get(number), "REGISTRAR"));
    Eventually.until(
        "the views show them", () -> bulk.areShown(people.subList(0, many - 1), posts));
    GraphQl registrar = system.as("registrar");
    List<Posted> posted =
        Together.run(
            many, number -> () -> Posted.send(registrar, toBoth(department, bureau, reader)));
    awaitComplete(registrar, department, many);
    List<String> letters = posted.stream().map(Posted::id).toList();
    Bulk.by("reader", system).acknowledge(many, number -> receipt(letters.get(number), bureau));
    Posted toAll =
        Posted.send(
            registrar,
            Letter.from(department)
                .with("requiredAnswer", "ACKNOWLEDGE")
                .toSchoolsUnder(department));
    toAll.awaitComplete();
    bulk.linkAccounts(many, number -> account(system, people.get(number), number));
    acknowledged(system, toAll, schools);
    Together.run(
        many,
        number ->
            () -> Posted.send(registrar, invitation(department, toAll, number).toUnits(bureau)));
    awaitComplete(registrar, department, many);
    return new ManyOfAll(
        world,
        department,
        bureau,
        "registrar",
        "reader",
        "many-posts",
        "one-delegation",
        "many-delegations",
        "auditor",
        "archive-inspector",
        toAll.id(),
        citing(registrar, department, letters.subList(0, 1)),
        citing(registrar, department, letters),
        toAll.id(),
        letters.get(1));
  }

  /** Waits until every inbox has the letters that were sent last, for which it asks together. */
  private static void awaitComplete(GraphQl registrar, String department, int letters) {
    Eventually.until(
        "every inbox has them",
        PATIENCE,
        () ->
            registrar
                    .data(LAST_SENT, Map.of("unit", department, "first", letters))
                    .at("/viewer/outbox/edges")
                    .valueStream()
                    .map(edge -> edge.path("node"))
                    .filter(letter -> letter.at("/audience/complete").asBoolean())
                    .filter(
                        letter ->
                            letter.at("/delivery/addressed").equals(letter.at("/audience/count")))
                    .count()
                == letters);
  }

  /** Each school's principal acknowledges it. */
  private static void acknowledged(RunningSystem system, Posted letter, List<String> schools)
      throws Exception {
    Together.run(
        schools.size(),
        number ->
            () ->
                system
                    .as("principal-" + number)
                    .mutate("acknowledgeDirective", receipt(letter.id(), schools.get(number)), "")
                    .done());
    Eventually.until(
        "all have acknowledged it",
        () -> letter.progress().path("delivery").path("acknowledged").asInt() == schools.size());
  }

  /** To a unit, and to a person alone. */
  private static Letter toBoth(String department, String unit, String person) {
    return Letter.from(department)
        .with("requiredAnswer", "ACKNOWLEDGE")
        .with(
            "audience",
            Map.of(
                "include", List.of(Map.of("units", List.of(unit))),
                "people", List.of(Map.of("person", person))));
  }

  private static Map<String, Object> receipt(String letter, String unit) {
    return Map.of("directive", letter, "unit", unit);
  }

  private static Map<String, Object> account(RunningSystem system, String person, int number) {
    return Map.of(
        "person",
        person,
        "issuer",
        system.tokens().issuer(),
        "subject",
        system.tokens().subject("principal-" + number));
  }

  private static Map<String, Object> delegation(String appointment, String delegate) {
    return Map.of(
        "appointment",
        appointment,
        "powers",
        List.of("ACT_FOR_UNIT"),
        "delegate",
        delegate,
        "from",
        CivilTime.dateOf(Instant.now()).toString(),
        "to",
        "2099-01-01");
  }

  private static String citing(GraphQl registrar, String department, List<String> letters) {
    List<?> basis = letters.stream().map(letter -> Map.of("directive", letter)).toList();
    Posted posted =
        Posted.send(registrar, Letter.from(department).with("basis", basis).toUnits(department));
    posted.awaitComplete();
    return posted.id();
  }

  private static Letter invitation(String department, Posted cited, int number) {
    Instant begin = Instant.parse("2099-01-05T01:00:00Z").plusSeconds(3_600L * number);
    return Letter.from(department)
        .with("kind", "INVITATION")
        .with("basis", List.of(Map.of("directive", cited.id())))
        .with(
            "occasion",
            Map.of(
                "beginsAt", begin.toString(),
                "endsAt", begin.plusSeconds(3_600).toString(),
                "venue", "Hội trường"));
  }

  private static Map<String, Object> person(String school, int number) {
    return Map.of("unit", school, "familyName", "Lê", "givenName", "Hoa " + number);
  }

  private static Map<String, Object> post(String person, String school, String position) {
    return Map.of("person", person, "unit", school, "position", position, "from", World.FROM);
  }
}
