package io.lienlac.command.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.Recipient;
import java.util.List;
import java.util.OptionalInt;

/** The lists of recipients as they were at the instant of sending, and how far each has got. */
interface FrozenLists {

  /** Writes a list down; the ordinals are the places in the list, from 0. */
  void freeze(DirectiveId directive, List<Recipient> recipients, SendingRequest request);

  /**
   * Holds the list until the transaction is over, and tells the next ordinal to be addressed. Empty
   * while somebody else holds it.
   */
  OptionalInt hold(DirectiveId directive);

  /** At most {@code most} recipients from an ordinal on. */
  List<Recipient> run(DirectiveId directive, int firstOrdinal, int most);
}
