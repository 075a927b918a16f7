package io.lienlac.graphql.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.directive.DeliveryStep;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.graphql.World;
import io.lienlac.graphql.WorldLedger;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A certificate as it is printed: one page, each Vietnamese letter as it is written. */
class CertificatePageTest {

  private static final String SUBJECT =
      "Về việc hướng dẫn tổ chức kỳ thi; ỷ ỹ ỵ ặ ẵ ợ ữ \u20ac \ud83d\ude00";

  private static Certificate certificate(String subject) {
    var proof =
        JsonMapper.shared()
            .createObjectNode()
            .put("index", 42)
            .put("checkpoint", WorldLedger.CHECKPOINT.note());
    return new Certificate(
        new Delivery(World.LETTER.id(), RecipientKind.UNIT, World.SCHOOL.id().value()),
        World.LETTER,
        subject,
        "Sở Giáo dục và Đào tạo",
        "Trường Tiểu học Nguyễn Huệ",
        List.of(
            new CertifiedStep(DeliveryStep.FROZEN, World.id("sent"), World.SENT, proof),
            new CertifiedStep(DeliveryStep.ADDRESSED, World.id("run"), World.SENT, proof)));
  }

  private static String text(String subject) throws IOException {
    byte[] pdf = new CertificatePage().of(certificate(subject), World.SENT);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void everyLetterIsThere() throws IOException {
    assertThat(text(SUBJECT))
        .contains("GIẤY CHỨNG NHẬN", "Certificate of delivery", "Trường Tiểu học Nguyễn Huệ")
        .contains("Về việc hướng dẫn tổ chức kỳ thi; ỷ ỹ ỵ ặ ẵ ợ ữ")
        .contains("02/03/2026 08:30:00")
        .contains(WorldLedger.CHECKPOINT.origin());
  }

  @Test
  void whatIsTooLongIsCutAndStaysOnThePage() throws IOException {
    assertThat(text("dài ".repeat(2_000))).contains("\u2026").contains("auditor");
    assertThat(text("x".repeat(2_000))).contains("\u2026").contains("auditor");
  }

  @Test
  void theCheckpointIsASquareOfSquares() {
    boolean[][] code = QrCode.of(WorldLedger.CHECKPOINT.note());
    assertThat(code.length).isGreaterThanOrEqualTo(21);
    assertThat(code[0].length).isEqualTo(code.length);
  }
}
