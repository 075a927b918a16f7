package io.lienlac.api.directive;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * A run of at most 500 recipients, who had not acknowledged a directive at that instant, is
 * reminded of it.
 *
 * @param number of the reminder
 * @param firstOrdinal place of the first of them among all whom the reminder is for, from 0
 */
@Revision("1")
public record RecipientsReminded(
    DirectiveId directiveId,
    int number,
    int firstOrdinal,
    List<Recipient> recipients,
    Instant remindedAt)
    implements DirectiveEvent {

  public RecipientsReminded {
    recipients = List.copyOf(recipients);
  }
}
