package io.lienlac.command.directive;

import static java.util.Objects.requireNonNull;

import io.lienlac.api.directive.Addressee;
import io.lienlac.api.directive.Audience;
import io.lienlac.api.directive.DirectiveCommand.SendDirective;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.RequiredAnswer;
import io.lienlac.api.directive.Secrecy;
import io.lienlac.api.directive.Selection;
import io.lienlac.api.directive.SelectionReach;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.Country;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Letters to try things with. */
final class Letter {

  private Letter() {}

  static SendDirective to(Audience audience, UnitId issuer, PersonId actor) {
    return numbered(null, null, audience, issuer, actor);
  }

  static SendDirective numbered(
      @Nullable String number,
      @Nullable String symbol,
      Audience audience,
      UnitId issuer,
      PersonId actor) {
    return new SendDirective(
        new DirectiveId(UUID.randomUUID()),
        issuer,
        DirectiveKind.DOCUMENT,
        number,
        symbol,
        LocalDate.of(2019, 10, 14),
        "Hóc Môn",
        "Về việc triển khai",
        "Kính gửi các trường.",
        null,
        Urgency.NORMAL,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        Secrecy.NONE,
        RequiredAnswer.ACKNOWLEDGE,
        null,
        audience,
        requireNonNull(actor),
        Country.NOW);
  }

  static Audience audience(Selection... include) {
    return new Audience(List.of(include), List.of(), List.of(), List.of());
  }

  static Selection units(SelectionReach reach, UnitId... units) {
    return new Selection(
        Purpose.ACTION,
        List.of(units),
        reach,
        Set.of(),
        Set.of(),
        Set.of(),
        Addressee.UNITS,
        Set.of());
  }

  static Selection people(SelectionReach reach, UnitId unit, Position... positions) {
    return new Selection(
        Purpose.ACTION,
        List.of(unit),
        reach,
        Set.of(),
        Set.of(),
        Set.of(),
        Addressee.PEOPLE,
        Set.of(positions));
  }
}
