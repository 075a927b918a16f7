package io.lienlac.query.api.archive;

import java.util.List;

/** Exports found by id, in no order; those of others are left out. */
public record Exports(List<ExportView> exports) {}
