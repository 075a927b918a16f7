package io.lienlac.command.directive;

import io.lienlac.api.directive.Audience;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.time.LocalDate;
import java.util.List;

/** Finds out who is in an audience. */
interface AudienceResolver {

  /**
   * Everybody in the audience, each once. A rule that goes beyond the issuer's reach is refused.
   *
   * @param date the civil date whose tree and appointments count
   */
  List<Found> resolve(UnitId issuer, Audience audience, LocalDate date);

  /**
   * Whether the person is appointed in the issuing unit or below; who holds no post belongs where
   * they were registered.
   */
  boolean reaches(UnitId issuer, PersonId person, LocalDate date);
}
