package io.lienlac.command.operations;

import io.lienlac.api.operations.DeadLetterId;
import java.util.Optional;

/** What is known of the read side, in the database of events. */
interface ReadSide {

  /** The projection with a name; holds off others until the transaction is over. */
  Optional<KnownProjection> projection(String name);

  /** A dead letter of the projection with a name. */
  Optional<KnownDeadLetter> deadLetter(String projection, DeadLetterId letter);
}
