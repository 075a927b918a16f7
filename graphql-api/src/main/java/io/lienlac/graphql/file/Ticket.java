package io.lienlac.graphql.file;

import io.lienlac.api.archive.InspectionId;
import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a link is for.
 *
 * @param subject the upload, or the directive
 * @param index of the file among those of the directive
 * @param person for whom the link was made
 * @param inspection the search out of which the directive was opened, if it was
 */
record Ticket(
    UUID subject, int index, PersonId person, @Nullable InspectionId inspection, Instant until) {}
