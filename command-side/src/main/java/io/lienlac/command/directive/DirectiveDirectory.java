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

  /** The letter as it lies in that inbox; empty unless it has been addressed to that recipient. */
  Optional<Delivered> delivered(DirectiveId directive, RecipientKind kind, UUID recipient);
}
