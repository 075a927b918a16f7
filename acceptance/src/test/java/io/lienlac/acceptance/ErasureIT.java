package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.Http;
import io.lienlac.KeycloakAdministration;
import io.lienlac.LocalFile;
import io.lienlac.RunningSystem;
import io.lienlac.ViewDigests;
import io.lienlac.acceptance.World.Staff;
import io.lienlac.stack.LocalStackOptions;
import io.lienlac.stack.SharedStack;
import io.lienlac.stack.StackAddresses;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Whoever is erased, is: a word put wherever people are told about is found nowhere after. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureIT {

  private static final StackAddresses STACK = SharedStack.get();
  private static final KeycloakAdministration KEYCLOAK = new KeycloakAdministration(STACK);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String DONE =
      """
      query($person: ID!) { dataProtection(of: $person) { holds { hold caseNumber }
        erasure { caseNumber erasedAt completedAt receipt steps { stage at } } } }
      """;

  private final RunningSystem system =
      RunningSystem.fresh(
          settings -> {
            settings.put("LIENLAC_ACCOUNTS_ISSUER", STACK.issuer());
            settings.put("LIENLAC_ERASURE_STEPS", "1s");
            settings.put("LIENLAC_ERASURE_COMPACTING", "1s");
          });
  private final World world = World.of(system);
  private final String department =
      world.office(world.root(), "PROVINCIAL_DEPARTMENT", "Sở Hải Dương");
  private final String school = world.school(department, "PRIMARY", "Tiểu học Ánh Dương");
  private final Staff registrar = world.hire(department, "REGISTRAR", "erasing-registrar");
  private final Staff officer =
      world.hire(world.root(), "DATA_PROTECTION_OFFICER", "erasing-officer");
  private final Canary canary = Canary.fresh();
  private final String account = "account-" + canary.word();

  @AfterAll
  void close() {
    system.close();
  }

  @Test
  void nothingIsLeftOfThePersonAndTheReceiptSaysWhatIsKept() {
    String person = toldAbout();
    assertThat(export(account)).contains(canary.word());
    assertThat(views()).isTrue();

    String hold = place(person);
    erase(person);
    assertThat(erasure(person).path("erasedAt").isNull()).isTrue();
    officers().mutate("releaseHold", Map.of("person", person, "hold", hold), "viewIsBehind").done();
    JsonNode erasure =
        Eventually.get(
            "the erasure is complete",
            PATIENCE,
            () -> Optional.of(erasure(person)).filter(ErasureIT::isComplete));

    assertThat(erasure.path("steps")).hasSize(9);
    assertThat(erasure.path("receipt").asString())
        .contains("/erasure-receipt\n", "step KEY ", "step SEARCH_INDEX ", "kept HISTORY vi: ")
        .contains("case 7/XD", "\n\n\u2014 ");
    isNowhere();
    assertThat(refusals(person)).containsExactly("PERSON_ERASED");
    erase(person);
  }

  /** Every place is looked at, whatever may be in another. */
  private void isNowhere() {
    assertThat(canary.tables(system.databases())).isEmpty();
    assertThat(views()).isFalse();
    assertThat(KEYCLOAK.get("/admin/realms/lienlac/users?search=" + account)).isEmpty();
    assertThat(canary.files(Path.of("target", "nodes"))).isEmpty();
    assertThat(canary.files(Path.of(system.settings().get("LIENLAC_FILES_FOLDER")))).isEmpty();
    Path data = LocalStackOptions.forTests().data();
    for (String server : List.of("postgresql", "elasticsearch", "logs")) {
      assertThat(canary.files(data.resolve(server))).as(server).isEmpty();
    }
  }

  /** Whether it stands in any document of the views or of the index. */
  private boolean views() {
    system.awaitViews(PATIENCE);
    return canary.isIn(ViewDigests.texts(system.databases()).toString());
  }

  private String toldAbout() {
    Map<String, Object> input = new HashMap<>();
    input.put("unit", school);
    for (String name : List.of("familyName", "middleName", "givenName")) {
      input.put(name, canary.word());
    }
    input.put("phone", "0987654321");
    input.put("sectorIdentifier", "9876543210");
    String person =
        administrators()
            .mutate("registerPerson", input, "person { id }")
            .done()
            .json()
            .at("/person/id")
            .asString();
    world.link(person, account);
    linkInKeycloak(person);
    world.appoint(person, school, "PRINCIPAL");
    system.awaitViews(PATIENCE);
    writeAbout(person);
    answer();
    LocalFile.text(canary.word() + ".txt", canary.word()).begin(system.as(account), school);
    return person;
  }

  private void linkInKeycloak(String person) {
    KEYCLOAK.createAccount(account, "Mat-khau-" + canary.word() + "-1");
    String subject =
        KEYCLOAK
            .get("/admin/realms/lienlac/users?username=" + account)
            .path(0)
            .path("id")
            .asString();
    administrators()
        .mutate(
            "linkAccount",
            Map.of("person", person, "issuer", STACK.issuer(), "subject", subject),
            "viewIsBehind")
        .done();
  }

  private void writeAbout(String person) {
    GraphQl issuer = system.as(registrar.account());
    String file =
        LocalFile.text(canary.word() + ".txt", "Danh sách " + canary.word())
            .upload(issuer, department);
    Posted letter =
        Posted.send(
            issuer,
            Letter.from(department)
                .with("about", person)
                .with("subject", "V/v " + canary.word())
                .with("body", "Kính gửi " + canary.word())
                .with("attachments", List.of(file))
                .toUnits(school));
    letter.awaitComplete();
    issuer
        .mutate(
            "withdrawDirective",
            Map.of("directive", letter.id(), "reason", "Hoãn vì " + canary.word()),
            "viewIsBehind")
        .done();
  }

  private void answer() {
    Posted invitation =
        Posted.send(
            system.as(registrar.account()),
            Letter.from(department)
                .with("kind", "INVITATION")
                .with(
                    "occasion",
                    Map.of(
                        "beginsAt",
                        "2098-05-01T01:00:00Z",
                        "endsAt",
                        "2098-05-01T03:00:00Z",
                        "venue",
                        "Hội trường"))
                .toUnits(school));
    invitation.awaitComplete();
    system
        .as(account)
        .mutate(
            "answerInvitation",
            Map.of(
                "directive",
                invitation.id(),
                "unit",
                school,
                "answer",
                "DEPUTY",
                "deputyName",
                canary.word()),
            "viewIsBehind")
        .done();
  }

  private String export(String asker) {
    GraphQl api = system.as(asker);
    String path =
        api.data("{ personalDataExport { json } }").at("/personalDataExport/json").asString();
    return Http.send(HttpRequest.newBuilder(api.at(path)).build()).body();
  }

  private String place(String person) {
    return officers()
        .mutate("placeHold", cases(person, "12/TB"), "dataProtection { holds { hold } }")
        .done()
        .json()
        .at("/dataProtection/holds/0/hold")
        .asString();
  }

  private void erase(String person) {
    officers().mutate("erasePerson", cases(person, "7/XD"), "viewIsBehind").done();
  }

  private List<String> refusals(String person) {
    return officers().mutate("placeHold", cases(person, "13/TB"), "viewIsBehind").codes();
  }

  private static Map<String, String> cases(String person, String number) {
    return Map.of("person", person, "legalBasis", "Luật 91/2025/QH15", "caseNumber", number);
  }

  private JsonNode erasure(String person) {
    return officers().data(DONE, Map.of("person", person)).at("/dataProtection/erasure");
  }

  private static boolean isComplete(JsonNode erasure) {
    return erasure.path("receipt").isString();
  }

  private GraphQl officers() {
    return system.as(officer.account());
  }

  private GraphQl administrators() {
    return system.as(RunningSystem.ADMINISTRATOR);
  }
}
