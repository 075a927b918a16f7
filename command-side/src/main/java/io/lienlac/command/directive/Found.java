package io.lienlac.command.directive;

import io.lienlac.api.directive.Recipient;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitKind;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in an audience.
 *
 * @param unitKind of a unit
 * @param position of a person: the first in the order of positions, where several were found
 * @param sortKey key of the name in Vietnamese order
 */
record Found(
    Recipient recipient, @Nullable UnitKind unitKind, @Nullable Position position, String sortKey) {

  /** The order of lists: units by name, then people by given name. */
  static final Comparator<Found> BY_NAME =
      Comparator.comparing((Found found) -> found.recipient().kind())
          .thenComparing(Found::sortKey)
          .thenComparing(found -> found.recipient().id().toString());

  /** Its place in that order: a text, whose plain order it is, for blanks come before all else. */
  String place() {
    return recipient.kind().ordinal() + " " + sortKey + " " + recipient.id();
  }
}
