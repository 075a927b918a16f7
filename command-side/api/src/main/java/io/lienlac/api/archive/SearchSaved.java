package io.lienlac.api.archive;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * An inspector keeps a search, to repeat it. It says what is looked for, never what was found.
 *
 * @param post the unit where the owner was an inspector then
 */
@Revision("1")
public record SearchSaved(
    SavedSearchId savedSearchId,
    PersonId owner,
    UnitId post,
    String name,
    String text,
    ArchiveFilter filter,
    ArchiveOrder order,
    Instant savedAt)
    implements ArchiveEvent {}
