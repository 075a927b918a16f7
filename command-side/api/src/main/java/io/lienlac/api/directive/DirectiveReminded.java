package io.lienlac.api.directive;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Those who had not acknowledged a directive are reminded of it; {@link RecipientsReminded} says
 * who they are.
 *
 * @param number counts the reminders of this directive, from 1
 * @param units those of these units alone; empty for all
 * @param remindedBy who wished it; null when the due time did it
 */
@Revision("1")
public record DirectiveReminded(
    DirectiveId directiveId,
    int number,
    ReminderCause cause,
    List<UnitId> units,
    int recipientCount,
    @Nullable PersonId remindedBy,
    @Nullable PersonId onBehalfOf,
    Instant remindedAt)
    implements DirectiveEvent {

  public DirectiveReminded {
    units = List.copyOf(units);
  }
}
