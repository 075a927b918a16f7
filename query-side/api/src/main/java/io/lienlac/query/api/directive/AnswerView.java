package io.lienlac.query.api.directive;

import io.lienlac.api.PersonalData;
import io.lienlac.api.directive.InvitationAnswer;
import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a recipient says to an invitation.
 *
 * @param deputy who comes instead, if this system knows the person
 * @param deputyName who comes instead, if it does not
 */
public record AnswerView(
    InvitationAnswer answer,
    @Nullable PersonId deputy,
    @Nullable PersonalData<String> deputyName,
    PersonId answeredBy,
    @Nullable PersonId answeredOnBehalfOf,
    Instant answeredAt) {}
