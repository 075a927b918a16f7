package io.lienlac.query.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.query.support.DeadLetterTable;
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

  private static String hidden(String kind, String payload) {
    return PersonalParts.hidden(new DeadLetterTable.Content(kind, payload, null));
  }
}
