package io.lienlac.command.file;

import io.lienlac.api.CivilTime;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.directory.Authority;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Who may upload: whoever may send, as long as that holds. */
@Component
class SendingRight {

  private final Authority authority;

  SendingRight(Authority authority) {
    this.authority = authority;
  }

  boolean isOf(PersonId person, UnitId unit, Instant at) {
    return authority
        .capacity(person, Power.SEND_DIRECTIVES, unit, CivilTime.dateOf(at))
        .isPresent();
  }
}
