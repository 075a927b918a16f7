package io.lienlac.api.archive;

import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The owner of a saved search does not keep it any more. */
@Revision("1")
public record SavedSearchDeleted(SavedSearchId savedSearchId, PersonId owner, Instant deletedAt)
    implements ArchiveEvent {}
