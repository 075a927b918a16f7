package io.lienlac.query.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProjectionDefinitionTest {

  private static final ProjectionDefinition UNITS =
      ProjectionDefinition.of("unit-projection", null, "units", 2);

  @Test
  void eachRunHasNamesOfItsOwn() {
    assertThat(UNITS.collection()).isEqualTo("units_2");
    assertThat(UNITS.processor()).isEqualTo("unit-projection-2");
    assertThat(UNITS.inRun(3).collection()).isEqualTo("units_2_3");
    assertThat(UNITS.inRun(3).processor()).isEqualTo("unit-projection-2-3");
    assertThat(UNITS.inRun(3).inGeneration(4).collection()).isEqualTo("units_4");
  }

  @Test
  void aRunIsKnownByTheNameOfItsProcessor() {
    assertThat(UNITS.ofProcessor("unit-projection-2")).contains(UNITS);
    assertThat(UNITS.ofProcessor("unit-projection-2-17")).contains(UNITS.inRun(17));
    for (String other :
        new String[] {
          "unit-projection-1",
          "unit-projection-22",
          "unit-projection-2-",
          "unit-projection-2-0",
          "unit-projection-2-x",
          "other-projection-2"
        }) {
      assertThat(UNITS.ofProcessor(other)).as(other).isEmpty();
    }
  }

  @Test
  void soIsARunOfAnotherGeneration() {
    assertThat(UNITS.ofProcessorInAny("unit-projection-1")).contains(UNITS.inGeneration(1));
    assertThat(UNITS.ofProcessorInAny("unit-projection-22-3"))
        .contains(UNITS.inGeneration(22).inRun(3));
    assertThat(UNITS.ofProcessorInAny("unit-projection-2")).contains(UNITS);
    assertThat(UNITS.ofProcessorInAny("unit-projection-02")).isEmpty();
    assertThat(UNITS.ofProcessorInAny("other-projection-2")).isEmpty();
  }
}
