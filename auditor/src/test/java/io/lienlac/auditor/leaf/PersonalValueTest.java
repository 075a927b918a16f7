package io.lienlac.auditor.leaf;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.auditor.sample.SamplePerson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PersonalValueTest {

  private static final String EVENT = "00000000-0000-4000-8000-000000000001";
  private static final String PATH = "/familyName";
  private static final PersonalValue VALUE =
      PersonalValue.parse(SamplePerson.seal("\"Nguyễn\"", EVENT, PATH)).orElseThrow();

  @Test
  void isOpenedWithItsKeyInItsPlace() {
    assertThat(VALUE.person()).isEqualTo(SamplePerson.ID);
    assertThat(VALUE.open(EVENT, PATH, SamplePerson.KEY))
        .map(plain -> new String(plain, StandardCharsets.UTF_8))
        .contains("\"Nguyễn\"");
  }

  @Test
  void isNotOpenedElsewhere() {
    assertThat(VALUE.open(EVENT, "/givenName", SamplePerson.KEY)).isEmpty();
    assertThat(VALUE.open(EVENT + "2", PATH, SamplePerson.KEY)).isEmpty();
    assertThat(VALUE.open(EVENT, PATH, new byte[32])).isEmpty();
    assertThat(VALUE.open(EVENT, PATH, new byte[0])).isEmpty();
    assertThat(VALUE.open(EVENT, PATH, new byte[5])).isEmpty();
  }

  @Test
  void anythingElseIsNone() {
    assertThat(PersonalValue.parse("")).isEmpty();
    assertThat(PersonalValue.parse("person")).isEmpty();
    assertThat(PersonalValue.parse("person:QUJD")).isEmpty();
    assertThat(PersonalValue.parse("person:?")).isEmpty();
  }
}
