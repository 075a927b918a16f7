package io.lienlac.graphql.archive;

import io.lienlac.graphql.support.UserError;
import io.lienlac.query.api.archive.ExportView;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ExportArchivePayload(
    @Nullable ExportView archiveExport, List<UserError> userErrors, boolean viewIsBehind) {}
