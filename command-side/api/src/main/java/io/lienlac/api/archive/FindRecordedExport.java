package io.lienlac.api.archive;

import io.lienlac.api.organisation.PersonId;

/**
 * Asks for an export of the inspector's. Answered with a {@link FoundExport}, by the write side: a
 * wish may be repeated before any view follows it, and while the archive cannot be searched.
 */
public record FindRecordedExport(ExportId exportId, PersonId inspector) {}
