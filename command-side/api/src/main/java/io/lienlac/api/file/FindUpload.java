package io.lienlac.api.file;

import io.lienlac.api.organisation.PersonId;
import java.time.Instant;

/**
 * Asks for an upload of the owner's, who may still send in its unit's name. Answered with a {@link
 * FoundUpload}, by the write side: an upload is used as soon as it is there, and no view follows
 * it.
 */
public record FindUpload(FileId fileId, PersonId owner, Instant at) {}
