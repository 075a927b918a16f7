package io.lienlac.command.directive;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.directive.DirectiveRefusal.AUDIENCE_ABOVE_FOR_INFORMATION_ONLY;
import static io.lienlac.api.organisation.OrganisationRefusal.UNIT_CLOSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.RefusalCode;
import io.lienlac.api.directive.AddressedPerson;
import io.lienlac.api.directive.Addressee;
import io.lienlac.api.directive.Audience;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.Selection;
import io.lienlac.api.directive.SelectionReach;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.Refused;
import io.lienlac.command.directive.AudienceReach.Standing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReachOfAudiencesTest {

  private static final UnitId BELOW = UnitId.of("11111111-0000-4000-8000-000000000001");
  private static final UnitId CLOSED = UnitId.of("11111111-0000-4000-8000-000000000002");
  private static final UnitId ABOVE = UnitId.of("11111111-0000-4000-8000-000000000003");
  private static final UnitId ELSEWHERE = UnitId.of("11111111-0000-4000-8000-000000000004");

  private final AudienceReach reach =
      new AudienceReach(
          Map.of(
              BELOW,
              new Standing(true, true),
              CLOSED,
              new Standing(true, false),
              ABOVE,
              new Standing(false, true)),
          Set.of(Sending.HEAD));

  @Test
  void goesToUnitsBelowForAction() {
    accepts(selection(Purpose.ACTION, BELOW, SelectionReach.ITSELF_AND_BELOW, Addressee.PEOPLE));
  }

  @Test
  void goesToUnitsAboveForInformation() {
    accepts(selection(Purpose.REPORT, ABOVE, SelectionReach.ITSELF, Addressee.UNITS));
    accepts(selection(Purpose.COORDINATION, ABOVE, SelectionReach.ITSELF, Addressee.UNITS));
  }

  @Test
  void cannotGoToUnitsAboveForAction() {
    refuses(
        selection(Purpose.ACTION, ABOVE, SelectionReach.ITSELF, Addressee.UNITS),
        AUDIENCE_ABOVE_FOR_INFORMATION_ONLY);
  }

  @Test
  void cannotGoToWholeSubtreesAbove() {
    refuses(
        selection(Purpose.REPORT, ABOVE, SelectionReach.ITSELF_AND_BELOW, Addressee.UNITS),
        AUDIENCE_ABOVE_FOR_INFORMATION_ONLY);
  }

  @Test
  void cannotGoToPeopleAbove() {
    refuses(
        selection(Purpose.REPORT, ABOVE, SelectionReach.ITSELF, Addressee.PEOPLE),
        AUDIENCE_ABOVE_FOR_INFORMATION_ONLY);
  }

  @Test
  void cannotGoElsewhere() {
    refuses(
        selection(Purpose.REPORT, ELSEWHERE, SelectionReach.ITSELF, Addressee.UNITS),
        NOT_FOUND_OR_NOT_ALLOWED);
  }

  @Test
  void cannotGoToAClosedUnit() {
    refuses(selection(Purpose.ACTION, CLOSED, SelectionReach.ITSELF, Addressee.UNITS), UNIT_CLOSED);
  }

  @Test
  void cannotExceptUnitsElsewhere() {
    Selection elsewhere =
        selection(Purpose.ACTION, ELSEWHERE, SelectionReach.ITSELF, Addressee.UNITS);
    assertRefusal(
        new Audience(
            List.of(selection(Purpose.ACTION, BELOW, SelectionReach.BELOW, Addressee.UNITS)),
            List.of(),
            List.of(elsewhere),
            List.of()),
        NOT_FOUND_OR_NOT_ALLOWED,
        "audience",
        "exclude",
        "0",
        "units",
        "0");
  }

  @Test
  void cannotGoToAPersonElsewhere() {
    List<AddressedPerson> people =
        List.of(
            new AddressedPerson(Sending.HEAD, Purpose.ACTION),
            new AddressedPerson(Sending.STRANGER, Purpose.ACTION));
    assertRefusal(
        new Audience(List.of(), people, List.of(), List.of()),
        NOT_FOUND_OR_NOT_ALLOWED,
        "audience",
        "people",
        "1",
        "person");
  }

  private void accepts(Selection selection) {
    assertThatCode(() -> reach.check(including(selection))).doesNotThrowAnyException();
  }

  private void refuses(Selection selection, RefusalCode code) {
    assertRefusal(including(selection), code, "audience", "include", "0", "units", "0");
  }

  private void assertRefusal(Audience audience, RefusalCode code, String... field) {
    CommandRefused refused =
        catchThrowableOfType(CommandRefused.class, () -> reach.check(audience));
    assertThat(refused.refusals()).isEqualTo(Refused.with(code, field));
  }

  private static Audience including(Selection selection) {
    return new Audience(List.of(selection), List.of(), List.of(), List.of());
  }

  private static Selection selection(
      Purpose purpose, UnitId unit, SelectionReach reach, Addressee addressee) {
    return new Selection(
        purpose, List.of(unit), reach, Set.of(), Set.of(), Set.of(), addressee, Set.of());
  }
}
