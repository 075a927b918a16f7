package io.lienlac.graphql.history;

import io.lienlac.api.archive.RecordedHistory;
import io.lienlac.graphql.support.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ExportHistoryPayload(
    @Nullable RecordedHistory historyExport, List<UserError> userErrors, boolean viewIsBehind) {}
