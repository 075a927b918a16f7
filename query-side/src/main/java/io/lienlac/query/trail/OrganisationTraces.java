package io.lienlac.query.trail;

import io.lienlac.api.organisation.AccountLinked;
import io.lienlac.api.organisation.AppointmentEnded;
import io.lienlac.api.organisation.DelegationRevoked;
import io.lienlac.api.organisation.ErasureCompleted;
import io.lienlac.api.organisation.ErasureConfirmed;
import io.lienlac.api.organisation.ErasureDeferred;
import io.lienlac.api.organisation.HoldPlaced;
import io.lienlac.api.organisation.HoldReleased;
import io.lienlac.api.organisation.OrganisationEvent;
import io.lienlac.api.organisation.PersonAppointed;
import io.lienlac.api.organisation.PersonErased;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.PersonRegistered;
import io.lienlac.api.organisation.PowersDelegated;
import io.lienlac.api.organisation.UnitClosed;
import io.lienlac.api.organisation.UnitEstablished;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitMoved;
import io.lienlac.api.organisation.UnitRenamed;
import java.util.function.Consumer;

/** What the trail keeps of units, persons, appointments and delegations. */
final class OrganisationTraces {

  private OrganisationTraces() {}

  static Trace of(OrganisationEvent event) {
    return switch (event) {
      case UnitEstablished e -> established(e);
      case UnitRenamed e -> renamed(e);
      case UnitMoved e -> moved(e);
      case UnitClosed e ->
          of(e.unitId()).by(e.closedBy()).saying(facts -> facts.date("to", e.to()));
      case PersonRegistered e -> registered(e);
      case AccountLinked e -> linked(e);
      case PersonAppointed e -> appointed(e);
      case AppointmentEnded e ->
          new Trace()
              .by(e.endedBy())
              .about(Subjects.of(e.appointmentId()))
              .at(Subjects.of(e.appointmentId()))
              .saying(facts -> facts.date("to", e.to()));
      case PowersDelegated e -> delegated(e);
      case DelegationRevoked e ->
          new Trace()
              .by(e.revokedBy())
              .about(Subjects.of(e.delegationId()))
              .at(Subjects.of(e.delegationId()));
      case HoldPlaced e ->
          of(e.personId()).by(e.placedBy()).saying(by(e.legalBasis(), e.caseNumber()));
      case HoldReleased e -> of(e.personId()).by(e.releasedBy());
      case ErasureDeferred e ->
          of(e.personId()).by(e.requestedBy()).saying(by(e.legalBasis(), e.caseNumber()));
      case PersonErased e ->
          of(e.personId()).by(e.erasedBy()).saying(by(e.legalBasis(), e.caseNumber()));
      case ErasureConfirmed e -> of(e.personId());
      case ErasureCompleted e -> of(e.personId());
    };
  }

  private static Trace of(PersonId person) {
    return new Trace()
        .about(Subjects.of(person))
        .at(Subjects.of(person))
        .saying(facts -> facts.person("person", person));
  }

  private static Consumer<Facts> by(String legalBasis, String caseNumber) {
    return facts -> {
      facts.text("legalBasis", legalBasis);
      facts.text("caseNumber", caseNumber);
    };
  }

  private static Trace of(UnitId unit) {
    return at(unit).saying(facts -> facts.unit("unit", unit));
  }

  private static Trace at(UnitId unit) {
    return new Trace().about(Subjects.of(unit)).at(Subjects.of(unit));
  }

  private static Trace established(UnitEstablished event) {
    Trace trace = of(event.unitId()).by(event.establishedBy());
    if (event.parent() != null) {
      trace.about(Subjects.of(event.parent()));
    }
    return trace.saying(
        facts -> {
          facts.text("name", event.name());
          facts.constant("kind", event.kind());
          facts.unit("parent", event.parent());
          facts.constants("levels", event.levels());
          facts.constant("ownership", event.ownership());
          facts.date("from", event.from());
        });
  }

  /** When this is stored the unit already goes by the new name. */
  private static Trace renamed(UnitRenamed event) {
    return at(event.unitId())
        .by(event.renamedBy())
        .saying(
            facts -> {
              facts.unitBefore("unit", event.unitId(), event.at());
              facts.text("name", event.name());
            });
  }

  /** Both who gives the unit away and who gets it see it move, whenever it is to move. */
  private static Trace moved(UnitMoved event) {
    return of(event.unitId())
        .by(event.movedBy())
        .about(Subjects.of(event.parent()))
        .at(Subjects.of(event.unitId()), event.from().minusDays(1))
        .at(Subjects.of(event.parent()))
        .saying(
            facts -> {
              facts.unit("parent", event.parent());
              facts.date("from", event.from());
            });
  }

  private static Trace registered(PersonRegistered event) {
    return new Trace()
        .by(event.registeredBy())
        .about(Subjects.of(event.personId()), Subjects.of(event.unitId()))
        .at(Subjects.of(event.unitId()))
        .remember(Subjects.of(event.personId()), event.unitId())
        .saying(
            facts -> {
              facts.person("person", event.personId());
              facts.unit("unit", event.unitId());
            });
  }

  private static Trace linked(AccountLinked event) {
    return new Trace()
        .by(event.linkedBy())
        .about(Subjects.of(event.personId()))
        .at(Subjects.of(event.personId()))
        .saying(
            facts -> {
              facts.person("person", event.personId());
              facts.text("issuer", event.issuer());
            });
  }

  private static Trace appointed(PersonAppointed event) {
    return new Trace()
        .by(event.appointedBy())
        .about(
            Subjects.of(event.appointmentId()),
            Subjects.of(event.personId()),
            Subjects.of(event.unitId()))
        .at(Subjects.of(event.unitId()))
        .saying(
            facts -> {
              facts.person("person", event.personId());
              facts.constant("position", event.position());
              facts.unit("unit", event.unitId());
            })
        .remember(
            Subjects.of(event.appointmentId()),
            event.unitId(),
            Subjects.of(event.personId()),
            Subjects.of(event.unitId()))
        .saying(
            facts -> {
              facts.date("from", event.from());
              facts.date("to", event.to());
            });
  }

  private static Trace delegated(PowersDelegated event) {
    return new Trace()
        .by(event.delegatedBy())
        .about(
            Subjects.of(event.delegationId()),
            Subjects.of(event.appointmentId()),
            Subjects.of(event.holder()),
            Subjects.of(event.delegate()),
            Subjects.of(event.unitId()))
        .at(Subjects.of(event.unitId()))
        .saying(
            facts -> {
              facts.person("holder", event.holder());
              facts.person("delegate", event.delegate());
              facts.unit("unit", event.unitId());
              facts.constants("powers", event.powers());
            })
        .remember(
            Subjects.of(event.delegationId()),
            event.unitId(),
            Subjects.of(event.holder()),
            Subjects.of(event.delegate()),
            Subjects.of(event.unitId()))
        .saying(
            facts -> {
              facts.date("from", event.from());
              facts.date("to", event.to());
            });
  }
}
