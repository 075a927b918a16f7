package io.lienlac.query.api.directive;

import io.lienlac.api.directive.InvitationAnswer;
import io.lienlac.api.directive.RecipientKind;
import org.jspecify.annotations.Nullable;

/**
 * Which recipients; a missing filter lets all pass.
 *
 * @param answered whether they have answered an invitation
 */
public record DeliveryFilter(
    @Nullable RecipientKind recipientKind,
    @Nullable Boolean read,
    @Nullable Boolean acknowledged,
    @Nullable Boolean openedBeforeWithdrawal,
    @Nullable Boolean answered,
    @Nullable InvitationAnswer answer) {

  /** Lets all pass. */
  public static final DeliveryFilter ALL = new DeliveryFilter(null, null, null, null, null, null);
}
