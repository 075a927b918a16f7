package io.lienlac.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 256, tile/0/000",
    "0, 5, 112, tile/0/005.p/112",
    "1, 999, 1, tile/1/999.p/1",
    "1, 1000, 256, tile/1/x001/000",
    "0, 1234067, 256, tile/0/x001/x234/067",
    "2, 1234067, 255, tile/2/x001/x234/067.p/255"
  })
  void isWrittenInGroupsOfThreeDigits(int level, long number, int width, String path) {
    assertThat(new TilePath(level, number, width)).hasToString(path);
    assertThat(TilePath.parse(path)).contains(new TilePath(level, number, width));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tile/0",
        "tile/00/000",
        "tile/-1/000",
        "tile/64/000",
        "tile/100/000",
        "tile/0/0",
        "tile/0/0000",
        "tile/0/x000/067",
        "tile/0/001/067",
        "tile/0/x001",
        "tile/0/000.p/0",
        "tile/0/000.p/01",
        "tile/0/000.p/256",
        "tile/0/000.p/999",
        "tile/0/000/",
        "tile/0/000\n",
        "tile/entries/000",
        "/tile/0/000",
        "tile/0/x999/x999/x999/x999/x999/999"
      })
  void isReadInNoOtherForm(String path) {
    assertThat(TilePath.parse(path)).isEmpty();
  }

  @Test
  void knowsWhetherItIsFull() {
    assertThat(new TilePath(0, 0, 256).isFull()).isTrue();
    assertThat(new TilePath(0, 0, 255).isFull()).isFalse();
  }
}
