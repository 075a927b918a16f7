package io.lienlac.command.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.organisation.UnitId;
import java.util.Optional;
import java.util.UUID;

/** Which directives there are, and who has them. */
interface DirectiveDirectory {

  boolean isNumberTaken(UnitId issuer, LetterNumber number);

  /** Whether the unit has sent or received the directive. */
  boolean isKnownTo(UnitId unit, DirectiveId directive);

  /** Whether it asks to be acknowledged; empty unless it has been addressed to that recipient. */
  Optional<Boolean> asksAcknowledgement(DirectiveId directive, RecipientKind kind, UUID recipient);
}
