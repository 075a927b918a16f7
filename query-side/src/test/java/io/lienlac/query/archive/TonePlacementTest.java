package io.lienlac.query.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TonePlacementTest {

  @ParameterizedTest
  @CsvSource({
    "hòa, hoà",
    "hoà, hoà",
    "HÒA, HOÀ",
    "Hòa, Hoà",
    "hóa, hoá",
    "họa, hoạ",
    "hỏa, hoả",
    "hõa, hoã",
    "khỏe, khoẻ",
    "lòe, loè",
    "thủy, thuỷ",
    "Thúy, Thuý",
    "quý, quý",
    "ủy ban, uỷ ban",
    "ỦY BAN, UỶ BAN",
    "hoàn, hoàn",
    "hoặc, hoặc",
    "của, của",
    "mùa, mùa",
    "bố, bố",
    "chồi, chồi",
    "đó, đó",
    "tùy, tuỳ",
    "òa khóc òe, oà khóc oè",
    "plain, plain"
  })
  void theToneStandsOnTheSecondVowel(String typed, String unified) {
    assertThat(TonePlacement.unified(typed)).isEqualTo(unified).hasSameSizeAs(typed);
  }
}
