package io.lienlac.api.archive;

import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link FindHistoryExport}.
 *
 * @param export null where there is none, or where it is another auditor's
 */
public record FoundHistoryExport(@Nullable RecordedHistory export) {}
