package io.lienlac.auditor.replay;

import static io.lienlac.auditor.replay.SampleHistory.DIRECTIVE;
import static io.lienlac.auditor.replay.SampleHistory.OTHER_SCHOOL;
import static io.lienlac.auditor.replay.SampleHistory.SCHOOL;
import static io.lienlac.auditor.replay.SampleHistory.TEACHER;
import static io.lienlac.auditor.replay.SampleHistory.receiptId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.auditor.export.Export;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Said;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.sample.SampleExport;
import io.lienlac.auditor.sample.SampleLog;
import io.lienlac.auditor.tree.Hashing;
import io.lienlac.auditor.verify.ExportVerification;
import io.lienlac.auditor.verify.Progress;
import io.lienlac.auditor.verify.Report;
import io.lienlac.auditor.verify.Trust;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplayTest {

  private static final String LETTER =
      "\"issuer\":\"22222222-0000-4000-8000-000000000001\",\"kind\":\"INVITATION\","
          + "\"urgency\":\"URGENT\",\"requiredAnswer\":\"ACKNOWLEDGE\",\"occasion\":{"
          + "\"beginsAt\":1770253200000000,\"endsAt\":1770256800000000,"
          + "\"venue\":\"Hội trường \\\"A\\\"\"},\"sentAt\":1769994000000001";

  private final List<String> lines = new ArrayList<>();

  @Test
  void anInboxShowsWhatTheEventsSay() throws Malformed {
    replay(View.INBOX, SampleHistory.whole().log(), Optional.empty());
    assertThat(lines)
        .isSorted()
        .containsExactlyInAnyOrder(
            item("UNIT", SCHOOL, 0, "ACTION")
                + ",\"read\":{\"at\":1770080400000000,\"by\":\"22222222-0000-4000-8000-000000000001\"}"
                + ",\"acknowledged\":{\"at\":1770084000500000,\"by\":\"22222222-0000-4000-8000-00000000000c\""
                + ",\"onBehalfOf\":\"22222222-0000-4000-8000-000000000001\"}"
                + ",\"withdrawn\":{\"at\":1770094800000000,\"opened\":true}}",
            item("UNIT", OTHER_SCHOOL, 1, "ACTION")
                + ",\"withdrawn\":{\"at\":1770094800000000,\"opened\":false}"
                + ",\"reminders\":{\"count\":2,\"last\":2,\"at\":1770091202000000}"
                + ",\"answer\":{\"answer\":\"DEPUTY\",\"deputyName\":\"p:QUJD\",\"at\":1770087600000000"
                + ",\"by\":\"22222222-0000-4000-8000-000000000001\"}}",
            item("PERSON", TEACHER, 2, "COORDINATION")
                + ",\"withdrawn\":{\"at\":1770094800000000,\"opened\":false}"
                + ",\"reminders\":{\"count\":1,\"last\":1,\"at\":1770091201000000}}");
  }

  @Test
  void deliveriesAreCountedOverTheInboxes() throws Malformed {
    replay(View.DELIVERY, SampleHistory.whole().log(), Optional.empty());
    assertThat(lines)
        .containsExactly(
            "{\"directive\":\"%s\",\"addressed\":3,\"read\":1,\"acknowledged\":1,"
                    .formatted(DIRECTIVE)
                + "\"openedBeforeWithdrawal\":1,\"answers\":{\"DEPUTY\":1}}");
  }

  @Test
  void theDigestIsOverTheLines() throws Malformed {
    Report report = replay(View.INBOX, SampleHistory.whole().log(), Optional.empty());
    String text = String.join("\n", lines) + "\n";
    byte[] hash = Hashing.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    assertThat(digest(report)).isEqualTo("3:" + HexFormat.of().formatHex(hash));
  }

  @Test
  void thePublishedDigestIsComparedWithIt() throws Malformed {
    SampleLog log = SampleHistory.whole().log();
    String digest = digest(replay(View.DELIVERY, log, Optional.empty()));
    assertThat(replay(View.DELIVERY, log, Optional.of(digest)).holds()).isTrue();
    SampleLog other = SampleHistory.whole().read(OTHER_SCHOOL, "2026-02-03T06:00:00Z").log();
    assertThat(replay(View.DELIVERY, other, Optional.of(digest)).findings())
        .extracting(finding -> finding.said().text())
        .containsExactly(Text.DIGEST_DIFFERS);
  }

  @Test
  void whatIsHiddenIsSaidToBeLacking() throws Malformed {
    SampleLog log = SampleHistory.whole().log();
    SampleExport export = SampleExport.of(log);
    export.lines().set(1, SampleExport.hidden(0, log.leaves().getFirst()));
    Report report = replay(View.DELIVERY, export, Optional.empty());
    assertThat(report.notes()).extracting(Said::text).contains(Text.REPLAY_PARTIAL);
    assertThat(lines.getFirst()).contains("\"read\":0");
  }

  @Test
  void anEventThatIsOfNoConcernIsPassedOver() throws Malformed {
    SampleLog log = new SampleHistory().event("SomethingElse", "9", 0, "no JSON").log();
    assertThat(replay(View.INBOX, log, Optional.empty()).holds()).isTrue();
    assertThat(lines).isEmpty();
  }

  @Test
  void aNewerRevisionIsNotGuessedAt() {
    SampleLog log = new SampleHistory().event("DirectiveRead", "2", 0, "{}").log();
    assertThatThrownBy(() -> replay(View.INBOX, log, Optional.empty()))
        .isInstanceOfSatisfying(
            Malformed.class, e -> assertThat(e.said().text()).isEqualTo(Text.REVISION_UNKNOWN));
  }

  private static String item(String kind, String recipient, int ordinal, String purpose) {
    return "{\"receipt\":\"%s\",\"directive\":\"%s\",\"recipientKind\":\"%s\",\"recipient\":\"%s\","
            .formatted(receiptId(kind, recipient), DIRECTIVE, kind, recipient)
        + "\"ordinal\":%d,\"purpose\":\"%s\",%s".formatted(ordinal, purpose, LETTER);
  }

  private static String digest(Report report) {
    return report.notes().stream()
        .filter(said -> said.text() == Text.REPLAYED)
        .findFirst()
        .orElseThrow()
        .arguments()
        .getLast();
  }

  private Report replay(View view, SampleLog log, Optional<String> published) throws Malformed {
    return replay(view, SampleExport.of(log), published);
  }

  private Report replay(View view, SampleExport export, Optional<String> published)
      throws Malformed {
    lines.clear();
    byte[] text = export.text().getBytes(StandardCharsets.UTF_8);
    try (Export read = Export.read(new ByteArrayInputStream(text))) {
      return new ExportVerification("export", read, Trust.NONE, Progress.NONE)
          .run(new Replay(view, published, lines::add));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
