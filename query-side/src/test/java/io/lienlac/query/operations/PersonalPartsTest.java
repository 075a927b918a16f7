package io.lienlac.query.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.query.api.operations.DeadLetterContent;
import io.lienlac.query.support.DeadLetterTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonalPartsTest {

  @Test
  void whatIsPersonalIsHiddenAndAllElseShown() {
    String registered =
        """
        {"personId":"22222222-0000-4000-8000-000000000001","familyName":"Nguyễn","middleName":null,\
        "givenName":"An","phone":"+84901234567","unitId":"11111111-0000-4000-8000-000000000001"}\
        """;
    assertThat(hidden("io.lienlac.api.organisation.PersonRegistered", registered))
        .isEqualTo(
            """
            {"personId":"22222222-0000-4000-8000-000000000001","familyName":"...","middleName":null,\
            "givenName":"...","phone":"...","unitId":"11111111-0000-4000-8000-000000000001"}\
            """);
  }

  @Test
  void whatIsEncryptedIsHiddenToo() {
    assertThat(
            hidden(
                "io.lienlac.api.organisation.AccountLinked",
                "{\"issuer\":\"x\",\"subject\":{\"personal\":\"of somebody\"}}"))
        .isEqualTo("{\"issuer\":\"x\",\"subject\":\"...\"}");
  }

  @Test
  void wholePartsAreHidden() {
    assertThat(
            hidden(
                "io.lienlac.api.directive.DirectiveSent",
                "{\"body\":\"Kính gửi\",\"attachments\":[{\"name\":\"phụ"
                    + " lục\"}],\"number\":\"1\"}"))
        .isEqualTo("{\"body\":\"...\",\"attachments\":\"...\",\"number\":\"1\"}");
  }

  @Test
  void ofWhatIsNotKnownNothingIsShown() {
    assertThat(hidden("io.lienlac.api.organisation.UnitMerged", "{\"name\":\"Nguyễn\"}"))
        .isEqualTo("\"...\"");
  }

  @Test
  void whatAnInspectorLookedForIsHidden() {
    assertThat(
            hidden(
                "io.lienlac.api.archive.ArchiveSearched",
                "{\"text\":\"Nguyễn An\",\"purpose\":\"Xác minh An\",\"hits\":1}"))
        .isEqualTo("{\"text\":\"...\",\"purpose\":\"...\",\"hits\":1}");
  }

  @Test
  void theFailureIsQuotedOnlyWhereNothingIsHidden() {
    String renamed = "io.lienlac.api.organisation.UnitRenamed";
    assertThat(letter(renamed, "{\"name\":\"Sở\"}").cause()).isEqualTo("it said Sở");
    String sent = "io.lienlac.api.directive.DirectiveSent";
    assertThat(letter(sent, "{\"number\":\"1\",\"body\":\"Kính gửi\"}").cause()).isNull();
    assertThat(letter("io.lienlac.api.organisation.UnitMerged", "{}").cause()).isNull();
  }

  private static @Nullable String hidden(String kind, String payload) {
    return letter(kind, payload).event();
  }

  private static DeadLetterContent letter(String kind, String payload) {
    return PersonalParts.hidden(new DeadLetterTable.Content(kind, payload, "it said Sở"));
  }
}
