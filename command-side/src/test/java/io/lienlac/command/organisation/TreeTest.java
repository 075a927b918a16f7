package io.lienlac.command.organisation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.organisation.UnitKind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table is written by hand: whoever changes the tree changes it here, too. */
class TreeTest {

  /** Under a ministry, department, bureau, commune's office, school, section. */
  private static final String PARENTS =
      """
      MINISTRY              - - - - - -
      PROVINCIAL_DEPARTMENT m - - - - -
      DISTRICT_BUREAU       - d - - - -
      COMMUNE_OFFICE        - d b - - -
      SCHOOL                m d b c - -
      SECTION               m d b c S s
      """;

  @Test
  void whichKindOfUnitMayStandUnderWhich() {
    assertThat(Stream.of(UnitKind.values()).map(TreeTest::row).collect(joining()))
        .isEqualTo(PARENTS);
  }

  private static String row(UnitKind kind) {
    return "%-21s %s\n"
        .formatted(
            kind,
            Stream.of(UnitKind.values()).map(parent -> cell(kind, parent)).collect(joining(" ")));
  }

  private static String cell(UnitKind kind, UnitKind parent) {
    return Tree.fits(kind, parent) ? String.valueOf("mdbcSs".charAt(parent.ordinal())) : "-";
  }
}
