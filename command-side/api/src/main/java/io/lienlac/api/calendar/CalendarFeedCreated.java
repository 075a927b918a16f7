package io.lienlac.api.calendar;

import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A person's calendar can be read by whoever knows a secret.
 *
 * @param secretDigest keyed digest (HMAC-SHA-256) of the secret, in hexadecimal digits
 */
@Revision("1")
public record CalendarFeedCreated(
    CalendarFeedId feedId, PersonId owner, String secretDigest, Instant createdAt)
    implements CalendarEvent {}
