package io.lienlac.api.directive;

import io.lienlac.api.Personal;
import io.lienlac.api.PersonalData;
import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A directive was withdrawn. It stays in every inbox, marked; {@link WithdrawalAnnounced} says who
 * is told in which order.
 *
 * @param about the person whom the directive, and so perhaps the reason, tells about
 * @param openedCount how many had opened it at that instant
 * @param recipientCount how many are told
 */
@Revision("1")
public record DirectiveWithdrawn(
    DirectiveId directiveId,
    @Personal(of = "about") PersonalData<String> reason,
    @Nullable PersonId about,
    int openedCount,
    int recipientCount,
    PersonId withdrawnBy,
    @Nullable PersonId onBehalfOf,
    Instant withdrawnAt)
    implements DirectiveEvent {}
