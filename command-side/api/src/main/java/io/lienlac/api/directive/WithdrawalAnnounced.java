package io.lienlac.api.directive;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * A run of at most 500 recipients is told that a directive was withdrawn. Those who had opened it
 * come first, in runs of their own.
 *
 * @param firstOrdinal place of the first of them in the order of telling, from 0
 * @param opened whether these had opened it when it was withdrawn
 */
@Revision("1")
public record WithdrawalAnnounced(
    DirectiveId directiveId,
    int firstOrdinal,
    boolean opened,
    List<Recipient> recipients,
    Instant withdrawnAt)
    implements DirectiveEvent {

  public WithdrawalAnnounced {
    recipients = List.copyOf(recipients);
  }
}
