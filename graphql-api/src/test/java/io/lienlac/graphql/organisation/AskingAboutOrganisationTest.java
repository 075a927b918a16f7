package io.lienlac.graphql.organisation;

import static io.lienlac.graphql.World.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.Position;
import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.Http.Answer;
import io.lienlac.graphql.World;
import io.lienlac.graphql.support.GlobalId;
import io.lienlac.query.api.organisation.AppointmentView;
import io.lienlac.query.api.organisation.Appointments;
import io.lienlac.query.api.organisation.FindAppointmentsOf;
import io.lienlac.query.api.organisation.SearchPersons;
import io.lienlac.query.api.organisation.SearchUnits;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class AskingAboutOrganisationTest {

  @Autowired Http http;
  @Autowired FakeSides sides;

  @BeforeEach
  void reset() {
    sides.reset();
  }

  @Test
  void theViewerIsTheAccountsPerson() {
    Answer answer =
        http.ask(
            "officer",
            """
            { viewer {
                person { id familyName middleName givenName fullName }
                appointments { position from to person { givenName } unit { name } }
                delegations {
                  powers from to revokedAt appointment { position }
                  holder { givenName } unit { name } delegate { givenName } } } }
            """);
    assertThat(answer.at("/viewer").toString())
        .isEqualTo(
            """
            {"person":{"id":"%s","familyName":"Họ","middleName":"Đệm","givenName":"officer",\
            "fullName":"Họ Đệm officer"},"appointments":[{"position":"OFFICER","from":"2010-09-01",\
            "to":null,"person":{"givenName":"officer"},"unit":{"name":"department"}}],\
            "delegations":[{"powers":["SEND_DIRECTIVES","ACT_FOR_UNIT"],"from":"2010-09-01",\
            "to":"2100-01-01","revokedAt":null,"appointment":{"position":"DIRECTOR"},\
            "holder":{"givenName":"director"},"unit":{"name":"department"},\
            "delegate":{"givenName":"officer"}}]}\
            """
                .formatted(idOf(World.OFFICER)));
  }

  @Test
  void anAccountOfNobodyIsNoViewerAndFindsNothing() {
    Answer answer =
        http.ask(
            "nobody",
            "query($id: ID!) { viewer { person { id } } units { pageInfo { hasNextPage } }"
                + " persons { pageInfo { hasNextPage } } node(id: $id) { id } }",
            Map.of("id", idOf(World.SCHOOL)));
    assertThat(answer.json().at("/data").toString())
        .isEqualTo("{\"viewer\":null,\"units\":null,\"persons\":null,\"node\":null}");
    assertThat(answer.json().at("/errors")).hasSize(3);
    assertThat(answer.code()).isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
  }

  @Test
  void aNameTooLongToBeOneIsNotSearchedFor() {
    String name = "a ".repeat(51);
    Answer answer =
        http.ask(
            "director",
            "query($name: String) { units(filter: {name: $name}) { edges { cursor } }"
                + " persons(filter: {name: $name}) { edges { cursor } } }",
            Map.of("name", name));
    assertThat(answer.json().at("/errors"))
        .extracting(error -> error.at("/extensions/code").asString())
        .containsExactly("TOO_LONG", "TOO_LONG");
    assertThat(answer.json().at("/errors"))
        .extracting(error -> error.at("/extensions/field").toString())
        .containsOnly("[\"filter\",\"name\"]");
    assertThat(sides.asked)
        .noneMatch(SearchUnits.class::isInstance)
        .noneMatch(SearchPersons.class::isInstance);
  }

  @Test
  void aUnitInScopeIsShownWhole() {
    Answer answer =
        http.ask(
            "bureau head",
            """
            query($id: ID!) { organisationUnit(id: $id) {
              id kind name parent { name } levels ownership from to
              units(first: 5) { edges { node { name } } }
              staff(first: 5) { edges { node { givenName } } } } }
            """,
            Map.of("id", idOf(World.SCHOOL)));
    assertThat(answer.at("/organisationUnit").toString())
        .isEqualTo(
            """
            {"id":"%s","kind":"SCHOOL","name":"school","parent":{"name":"bureau"},\
            "levels":["PRIMARY","LOWER_SECONDARY"],"ownership":"PUBLIC","from":"2010-09-01",\
            "to":"2100-01-01","units":{"edges":[]},"staff":{"edges":[\
            {"node":{"givenName":"bureau head"}},{"node":{"givenName":"principal"}},\
            {"node":{"givenName":"teacher"}}]}}\
            """
                .formatted(idOf(World.SCHOOL)));
  }

  @Test
  void aUnitAboveIsKnownByNameOnly() {
    Answer answer =
        http.ask(
            "principal",
            """
            query($id: ID!) { organisationUnit(id: $id) { parent {
              name kind levels ownership from to
              parent { name } units(first: 1) { edges { cursor } } staff { edges { cursor } } } } }
            """,
            Map.of("id", idOf(World.SCHOOL)));
    assertThat(answer.at("/organisationUnit/parent").toString())
        .isEqualTo(
            """
            {"name":"bureau","kind":"DISTRICT_BUREAU","levels":null,"ownership":null,"from":null,\
            "to":null,"parent":{"name":"department"},"units":null,"staff":null}\
            """);
  }

  @Test
  void aUnitOutOfScopeAnUnknownOneAndNoIdAtAllAnswerAlike() {
    for (String id :
        new String[] {
          idOf(World.SCHOOL),
          new GlobalId("OrganisationUnit", World.id("?")).toString(),
          "%%%",
          idOf(World.TEACHER)
        }) {
      Answer answer =
          http.ask(
              "principal elsewhere",
              "query($id: ID!) { organisationUnit(id: $id) { id } }",
              Map.of("id", id));
      assertThat(answer.at("/organisationUnit").isNull()).isTrue();
      assertThat(answer.code()).isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
      assertThat(answer.error().at("/extensions/field").toString()).isEqualTo("[\"id\"]");
    }
  }

  @Test
  void phoneAndIdentifierAreForWhoAdministersThePerson() {
    String query =
        "query($id: ID!) { node(id: $id) { ... on Person { givenName phone sectorIdentifier } } }";
    Map<String, String> teacher = Map.of("id", idOf(World.TEACHER));
    assertThat(http.ask("principal", query, teacher).at("/node").toString())
        .isEqualTo(
            "{\"givenName\":\"teacher\",\"phone\":\"0900000000\",\"sectorIdentifier\":\"1234567890\"}");
    assertThat(http.ask("teacher", query, teacher).at("/node").toString())
        .isEqualTo("{\"givenName\":\"teacher\",\"phone\":null,\"sectorIdentifier\":null}");
  }

  @Test
  void whereAPersonIsNowDecidesWhoAdministersThePerson() {
    appointed(
        new AppointmentView(
            new AppointmentId(World.id("transfer")),
            World.TEACHER.id(),
            World.SCHOOL_ELSEWHERE.id(),
            Position.TEACHER,
            LocalDate.of(2015, 9, 1),
            null,
            0));
    assertThat(personalDataOfTeacherFor("principal"))
        .isEqualTo("{\"phone\":null,\"sectorIdentifier\":null}");
    assertThat(personalDataOfTeacherFor("principal elsewhere"))
        .isEqualTo("{\"phone\":\"0900000000\",\"sectorIdentifier\":\"1234567890\"}");
  }

  @Test
  void whoeverIsAppointedNowhereIsAdministeredWhereTheRecordIsKept() {
    appointed();
    assertThat(personalDataOfTeacherFor("principal"))
        .isEqualTo("{\"phone\":\"0900000000\",\"sectorIdentifier\":\"1234567890\"}");
  }

  @Test
  void appointmentsAreForWhoSeesTheStaff() {
    String query =
        "query($id: ID!) { organisationUnit(id: $id) {"
            + " staff { edges { node { givenName appointments { position } } } } } }";
    assertThat(
            http.ask("teacher", query, Map.of("id", idOf(World.SCHOOL)))
                .at("/organisationUnit/staff/edges")
                .toString())
        .isEqualTo(
            """
            [{"node":{"givenName":"principal","appointments":[{"position":"PRINCIPAL"}]}},\
            {"node":{"givenName":"teacher","appointments":[{"position":"TEACHER"}]}}]\
            """);
  }

  @Test
  void filtersReachTheReadSide() {
    http.ask(
        "director",
        """
        query($id: ID!) {
          units(filter: {below: $id, kinds: [SCHOOL], levels: [PRIMARY], ownerships: [PUBLIC], name: "an"}, first: 3) { pageInfo { hasNextPage } }
          persons(filter: {unit: $id, positions: [PRINCIPAL], name: "binh"}) { pageInfo { hasNextPage } } }
        """,
        Map.of("id", idOf(World.BUREAU)));
    assertThat(sides.asked.toString())
        .contains("below=" + World.BUREAU.id(), "kinds=[SCHOOL]", "levels=[PRIMARY]", "name=an")
        .contains("unit=" + World.BUREAU.id(), "positions=[PRINCIPAL]", "name=binh");
    assertThat(sides.asked).hasAtLeastOneElementOfType(SearchUnits.class);
    assertThat(sides.asked).hasAtLeastOneElementOfType(SearchPersons.class);
  }

  private String personalDataOfTeacherFor(String account) {
    return http.ask(
            account,
            "query($id: ID!) { node(id: $id) { ... on Person { phone sectorIdentifier } } }",
            Map.of("id", idOf(World.TEACHER)))
        .at("/node")
        .toString();
  }

  private void appointed(AppointmentView... appointments) {
    sides.queries(
        query ->
            query instanceof FindAppointmentsOf
                ? new Appointments(List.of(appointments))
                : sides.worldsAnswer(query));
  }
}
