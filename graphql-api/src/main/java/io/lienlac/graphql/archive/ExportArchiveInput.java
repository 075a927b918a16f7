package io.lienlac.graphql.archive;

import org.jspecify.annotations.Nullable;

record ExportArchiveInput(
    String text, @Nullable ArchiveFilterInput filter, String purpose, String caseNumber) {}
