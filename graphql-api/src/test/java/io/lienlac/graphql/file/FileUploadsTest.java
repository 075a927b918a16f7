package io.lienlac.graphql.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.files.FileRefused.Reason;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ResponseEntity;

class FileUploadsTest {

  @ParameterizedTest
  @CsvSource({
    "LARGER_THAN_DECLARED, 413",
    "SMALLER_THAN_DECLARED, 422",
    "DIGEST_DIFFERS, 422",
    "TYPE_NOT_ALLOWED, 415",
    "TOO_LATE, 408",
    "BUSY, 503"
  })
  void whyBytesAreNotTakenIsTold(Reason reason, int status) {
    ResponseEntity<Map<String, String>> answer = FileUploads.refused(reason);
    assertThat(answer.getStatusCode().value()).isEqualTo(status);
    assertThat(answer.getBody()).isEqualTo(Map.of("code", reason.name()));
  }
}
