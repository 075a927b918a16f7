package io.lienlac.graphql.file;

import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * What a link is for.
 *
 * @param subject the upload, or the directive
 * @param index of the file among those of the directive
 * @param person for whom the link was made
 */
record Ticket(UUID subject, int index, PersonId person, Instant until) {}
