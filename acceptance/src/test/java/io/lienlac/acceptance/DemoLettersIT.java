package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.GraphQl;
import io.lienlac.Http;
import io.lienlac.RunningSystem;
import io.lienlac.WithoutViews;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The demo's letters go to those whom they are for; counted by hand in the files of the demo. */
@WithoutViews
class DemoLettersIT {

  private static final String UNIT = "{ viewer { appointments { unit { id } } } }";

  private static final String OUTBOX =
      "query($unit: ID!) { viewer { outbox(unit: $unit, first: 100) { edges { node { number symbol"
          + " date subject attachments { name mediaType size link { url } } audience { count"
          + " addressed } delivery { addressed } } } } } }";

  @ParameterizedTest(name = "{2} of {1}")
  @CsvSource({
    // 12 bureaus and 20 schools; 4 who lead the department; its 10 sections
    "officer.haiduong,   2017-08-23, V/v tăng cường sử dụng sổ điểm điện tử,      46",
    // 60 schools and a training centre; 16 owners of nursery groups
    "registrar.hocmon,   2019-10-31, V/v triển khai Hệ thống thông tin điều hành, 77",
    // 30 bureaus and 15 schools; 4 who lead the department; its 10 sections
    "registrar.hanoi,    2020-12-31, V/v đôn đốc triển khai phần mềm,             59",
    // 69 schools; the department above, for information
    "head.gialam,        2021-10-09, V/v hướng dẫn thực hiện nhiệm vụ,            70",
    // 2 deputies, 5 heads of subject groups, 2 officers and who sees to the computers: its Article
    // 3
    "principal.tanthong, 2022-09-28, Ban hành Quy chế vận hành,                   10",
    // the bureau, for information; 5 heads of subject groups
    "principal.tanthong, 2022-09-28, Về việc triển khai vận hành,                  6"
  })
  void aLetterOfTheDemoReachesThoseWhomItIsFor(
      String sender, String date, String subject, int recipients) {
    GraphQl account = RunningSystem.withDemoData().as(sender);
    String unit = account.data(UNIT).at("/viewer/appointments/0/unit/id").asString();
    JsonNode letter =
        account
            .data(OUTBOX, Map.of("unit", unit))
            .at("/viewer/outbox/edges")
            .valueStream()
            .map(edge -> edge.path("node"))
            .filter(node -> node.path("date").asString().equals(date))
            .filter(node -> node.path("subject").asString().startsWith(subject))
            .findFirst()
            .orElseThrow();
    assertThat(letter.at("/audience/count").asInt()).isEqualTo(recipients);
    assertThat(letter.at("/audience/addressed").asInt()).isEqualTo(recipients);
    assertThat(letter.at("/delivery/addressed").asInt()).isEqualTo(recipients);
  }

  @Test
  void theInvitationHasItsProgrammeWithIt() {
    GraphQl account = RunningSystem.withDemoData().as("registrar.hocmon");
    String unit = account.data(UNIT).at("/viewer/appointments/0/unit/id").asString();
    JsonNode file =
        account
            .data(OUTBOX, Map.of("unit", unit))
            .at("/viewer/outbox/edges")
            .valueStream()
            .map(edge -> edge.at("/node/attachments/0"))
            .filter(JsonNode::isObject)
            .findFirst()
            .orElseThrow();
    assertThat(file.path("name").asString()).isEqualTo("Chương trình tập huấn.pdf");
    assertThat(file.path("mediaType").asString()).isEqualTo("application/pdf");
    byte[] fetched =
        Http.bytes(HttpRequest.newBuilder(account.at(file.at("/link/url").asString())).build());
    assertThat(fetched).hasSize(file.path("size").asInt()).startsWith('%', 'P', 'D', 'F');
  }
}
