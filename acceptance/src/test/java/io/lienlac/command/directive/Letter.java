package io.lienlac.command.directive;

import io.lienlac.api.directive.Audience;
import io.lienlac.api.directive.DirectiveCommand.SendDirective;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.RequiredAnswer;
import io.lienlac.api.directive.Secrecy;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.Country;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    return letter(
        new DirectiveId(UUID.randomUUID()),
        number,
        symbol,
        null,
        null,
        audience,
        issuer,
        actor,
        Country.NOW);
  }

  /** To be answered by then. */
  static SendDirective due(
      DirectiveId id, Instant dueAt, Audience audience, UnitId issuer, PersonId actor, Instant at) {
    return letter(id, null, null, null, dueAt, audience, issuer, actor, at);
  }

  static SendDirective due(
      Instant dueAt, Audience audience, UnitId issuer, PersonId actor, Instant at) {
    return due(new DirectiveId(UUID.randomUUID()), dueAt, audience, issuer, actor, at);
  }

  static SendDirective correcting(
      DirectiveId corrects, Audience audience, UnitId issuer, PersonId actor) {
    return letter(
        new DirectiveId(UUID.randomUUID()),
        null,
        null,
        corrects,
        null,
        audience,
        issuer,
        actor,
        Country.NOW);
  }

  private static SendDirective letter(
      DirectiveId id,
      @Nullable String number,
      @Nullable String symbol,
      @Nullable DirectiveId corrects,
      @Nullable Instant dueAt,
      Audience audience,
      UnitId issuer,
      PersonId actor,
      Instant at) {
    return new SendDirective(
        id,
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
        corrects,
        List.of(),
        Secrecy.NONE,
        RequiredAnswer.ACKNOWLEDGE,
        dueAt,
        null,
        audience,
        actor,
        at);
  }
}
