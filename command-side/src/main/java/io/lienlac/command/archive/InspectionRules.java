package io.lienlac.command.archive;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;

import io.lienlac.api.CivilTime;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.archive.ShownLetter;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.directory.Authority;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may look into the archive, and how far, by the directory as it is now. */
@Component
class InspectionRules {

  private final Authority authority;

  InspectionRules(Authority authority) {
    this.authority = authority;
  }

  /** Refuses whoever is not an inspector in each of these units, or in none at all. */
  void requirePosts(PersonId actor, List<UnitId> posts, Instant at) {
    if (posts.isEmpty() || !inspects(actor, posts.stream(), at)) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED);
    }
  }

  /** Refuses whoever is not an inspector in the unit that {@code field} names. */
  void requirePost(PersonId actor, UnitId post, Instant at, String... field) {
    if (!inspects(actor, Stream.of(post), at)) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, field);
    }
  }

  /** Refuses letters of units that are not, or no more, in the inspector's jurisdiction. */
  void requireJurisdiction(PersonId actor, List<ShownLetter> letters, Instant at) {
    requireJurisdiction(actor, letters, List.of(), at);
  }

  /** The same, and counts of letters of such units. */
  void requireJurisdiction(
      PersonId actor, List<ShownLetter> letters, List<UnitId> counted, Instant at) {
    Stream<UnitId> issuers = letters.stream().map(ShownLetter::issuer);
    if (!inspects(actor, Stream.concat(issuers, counted.stream()), at)) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "directiveId");
    }
  }

  /** Refuses whoever may not read the trail of a unit. */
  void requireAuditor(PersonId actor, UnitId unit, Instant at) {
    if (!authority.holdsInEach(actor, Power.READ_TRAIL, Set.of(unit), CivilTime.dateOf(at))) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "unit");
    }
  }

  private boolean inspects(PersonId actor, Stream<UnitId> units, Instant at) {
    return authority.holdsInEach(
        actor,
        Power.SEARCH_ARCHIVE,
        units.collect(Collectors.toUnmodifiableSet()),
        CivilTime.dateOf(at));
  }
}
