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
import java.time.LocalDate;
import java.util.List;
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
    LocalDate today = CivilTime.dateOf(at);
    if (posts.isEmpty() || !posts.stream().allMatch(post -> inspects(actor, post, today))) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED);
    }
  }

  /** Refuses whoever is not an inspector in the unit that {@code field} names. */
  void requirePost(PersonId actor, UnitId post, Instant at, String... field) {
    if (!inspects(actor, post, CivilTime.dateOf(at))) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, field);
    }
  }

  /** Refuses letters of units that are not, or no more, in the inspector's jurisdiction. */
  void requireJurisdiction(PersonId actor, List<ShownLetter> letters, Instant at) {
    LocalDate today = CivilTime.dateOf(at);
    boolean all =
        letters.stream()
            .map(ShownLetter::issuer)
            .distinct()
            .allMatch(issuer -> inspects(actor, issuer, today));
    if (!all) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "directiveId");
    }
  }

  private boolean inspects(PersonId actor, UnitId unit, LocalDate today) {
    return authority.capacity(actor, Power.SEARCH_ARCHIVE, unit, today).isPresent();
  }
}
