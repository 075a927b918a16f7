package io.lienlac.api.archive;

import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link FindRecordedExport}.
 *
 * @param export null if there is none, or it is not the inspector's
 */
public record FoundExport(@Nullable RecordedExport export) {}
