package io.lienlac.command.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredKeysTest {

  @Test
  void theFirstIsForNewKeysAndAllAreThere() {
    ConfiguredKeys keys = ConfiguredKeys.of(FakeKeys.SECOND + ", " + FakeKeys.FIRST);
    assertThat(keys.current()).isEqualTo(2);
    assertThat(keys.key(1)).isNotNull().isNotSameAs(keys.key(2));
  }

  @Test
  void noneIsToldByChance() {
    assertThat(ConfiguredKeys.of(FakeKeys.FIRST)).hasToString("ConfiguredKeys[current=1]");
    assertThat(new PersonalDataProperties(FakeKeys.FIRST).toString()).doesNotContain("MDEy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
        "0:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
        "1:MDEy",
        "1:?",
        FakeKeys.FIRST + ",",
        FakeKeys.FIRST + "," + FakeKeys.FIRST
      })
  void whatIsMalformedIsRefused(String keys) {
    assertThatThrownBy(() -> ConfiguredKeys.of(keys)).isInstanceOf(IllegalArgumentException.class);
  }
}
