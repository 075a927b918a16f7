package io.lienlac.api.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Phụ lục.pdf; Phụ lục.pdf",
        "../../etc/passwd; passwd",
        "C:\\Temp\\Công văn.docx; Công văn.docx",
        "a\u202Efdp.exe; afdp.exe",
        "a\u0000b\u0007c.txt; abc.txt",
        "a<b>:\"|?*.txt; ab.txt",
        "'  nhiều   chỗ trống .'; nhiều chỗ trống",
        "...; ''",
        "/; ''"
      })
  void keepsWhatDoesNoHarm(String given, String kept) {
    assertThat(FileName.clean(given)).isEqualTo(kept);
  }

  @Test
  void keepsOneFormOfEachLetter() {
    String name = "Quyết định.pdf";
    assertThat(FileName.clean(Normalizer.normalize(name, Normalizer.Form.NFD))).isEqualTo(name);
  }

  @Test
  void shortensBeforeTheEnding() {
    assertThat(FileName.clean("ă".repeat(300) + ".pdf"))
        .hasSize(FileName.LONGEST)
        .endsWith("ă.pdf");
    assertThat(FileName.clean("\uD83D\uDCC4".repeat(100))).hasSize(FileName.LONGEST);
    assertThat(FileName.clean("a" + "\uD83D\uDCC4".repeat(100))).hasSize(FileName.LONGEST - 1);
  }

  @ParameterizedTest
  @CsvSource({"a.pdf, a.pdf", "a.PDF, a.PDF", "a.exe, a.exe.pdf", "a, a.pdf"})
  void endsAsItsContentSays(String name, String ended) {
    assertThat(FileName.ending(name, List.of("pdf"))).isEqualTo(ended);
  }
}
