package io.lienlac.command.erasure;

import io.lienlac.api.CivilTime;
import io.lienlac.api.erasure.FindErasure;
import io.lienlac.api.erasure.FindRetentionRules;
import io.lienlac.api.erasure.FoundErasure;
import io.lienlac.api.erasure.ProtectionView;
import io.lienlac.api.erasure.RetentionRules;
import io.lienlac.command.directory.Authority;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Shows data-protection officers how erasures stand, and everybody what is kept. */
@Component
class ErasureFinder {

  private final JdbcErasures erasures;
  private final Authority authority;
  private final RetentionRules retention;

  ErasureFinder(JdbcErasures erasures, Authority authority, RetentionRules retention) {
    this.erasures = erasures;
    this.authority = authority;
    this.retention = retention;
  }

  @QueryHandler
  FoundErasure handle(FindErasure query) {
    boolean may =
        authority.protectsWholly(query.actor(), query.personId(), CivilTime.dateOf(query.at()));
    return new FoundErasure(
        may
            ? new ProtectionView(
                query.personId(),
                erasures.holds(query.personId()),
                erasures.find(query.personId()).orElse(null))
            : null);
  }

  @QueryHandler
  RetentionRules handle(FindRetentionRules query) {
    return retention;
  }
}
