package io.lienlac.api.organisation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables are written by hand: whoever changes a power changes it here, too. */
class PowersTest {

  /**
   * u: in the own unit; b: there and below; -: nowhere. The powers: to send directives, to act for
   * the unit, to see delivery, to see the staff, to administer, to search the archive, to see the
   * log of who looked into it, to read the trail, to run the system, to protect personal data.
   */
  private static final String POWERS =
      """
      DIRECTOR                u u b b b - u - - -
      DEPUTY_DIRECTOR         u u b b - - - - - -
      BUREAU_HEAD             u u b b b - u - - -
      DEPUTY_BUREAU_HEAD      u u b b - - - - - -
      SECTION_HEAD            u u b b b - u - - -
      OFFICER                 - - - b - - - - - -
      PRINCIPAL               u u b b b - u - - -
      VICE_PRINCIPAL          u u b b - - - - - -
      SUBJECT_GROUP_HEAD      - - - u - - - - - -
      TEACHER                 - - - u - - - - - -
      REGISTRAR               u u b b - - - - - -
      ACCOUNTANT              - - - u - - - - - -
      NURSE                   - - - u - - - - - -
      IT_OFFICER              - - - u - - - - - -
      NURSERY_OWNER           u u b b b - u - - -
      INSPECTOR               - - - u - b - - - -
      AUDITOR                 - - - b - - - b - -
      ADMINISTRATOR           - - - b b - - - u -
      DATA_PROTECTION_OFFICER - - - b - - - - - b
      """;

  /** Ministry, department, bureau, commune's office, school, section. */
  private static final String POSTS =
      """
      DIRECTOR                m d - - - -
      DEPUTY_DIRECTOR         m d - - - -
      BUREAU_HEAD             - - b c - -
      DEPUTY_BUREAU_HEAD      - - b c - -
      SECTION_HEAD            - - - - - s
      OFFICER                 m d b c S s
      PRINCIPAL               - - - - S -
      VICE_PRINCIPAL          - - - - S -
      SUBJECT_GROUP_HEAD      - - - - S s
      TEACHER                 - - - - S s
      REGISTRAR               m d b c S s
      ACCOUNTANT              m d b c S s
      NURSE                   - - - - S s
      IT_OFFICER              m d b c S s
      NURSERY_OWNER           - - - - S -
      INSPECTOR               m d b c S s
      AUDITOR                 m d b c S s
      ADMINISTRATOR           m d b c S s
      DATA_PROTECTION_OFFICER m d b c S s
      """;

  @Test
  void whichPositionMayDoWhatWhere() {
    assertThat(table(position -> Stream.of(Power.values()).map(power -> reach(position, power))))
        .isEqualTo(POWERS);
  }

  @Test
  void whichUnitHasWhichPosts() {
    assertThat(table(position -> Stream.of(UnitKind.values()).map(kind -> post(position, kind))))
        .isEqualTo(POSTS);
  }

  @Test
  void powersAreLookedUpByReach() {
    assertThat(Powers.holding(Power.ADMINISTER, Reach.OWN_UNIT)).isEmpty();
    assertThat(Powers.holding(Power.ADMINISTER, Reach.OWN_UNIT_AND_BELOW))
        .containsExactlyInAnyOrder(
            Position.DIRECTOR,
            Position.BUREAU_HEAD,
            Position.SECTION_HEAD,
            Position.PRINCIPAL,
            Position.NURSERY_OWNER,
            Position.ADMINISTRATOR);
  }

  @Test
  void onlyWhatActsForTheUnitIsHandedOn() {
    assertThat(Powers.DELEGABLE)
        .containsExactlyInAnyOrder(Power.SEND_DIRECTIVES, Power.ACT_FOR_UNIT, Power.SEE_DELIVERY);
  }

  private static String table(Function<Position, Stream<String>> row) {
    return Stream.of(Position.values())
        .map(
            position -> "%-23s %s\n".formatted(position, row.apply(position).collect(joining(" "))))
        .collect(joining());
  }

  private static String reach(Position position, Power power) {
    List<Reach> reaches =
        Powers.of(position).stream()
            .filter(grant -> grant.power() == power)
            .map(Grant::reach)
            .toList();
    assertThat(reaches).hasSizeLessThan(2);
    return reaches.isEmpty() ? "-" : reaches.getFirst() == Reach.OWN_UNIT ? "u" : "b";
  }

  private static String post(Position position, UnitKind kind) {
    return Powers.fits(position, kind) ? String.valueOf("mdbcSs".charAt(kind.ordinal())) : "-";
  }
}
