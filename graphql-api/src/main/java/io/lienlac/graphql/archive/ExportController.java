package io.lienlac.graphql.archive;

import graphql.schema.DataFetchingEnvironment;
import io.lienlac.graphql.support.Mutations;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Shown;
import io.lienlac.query.api.View;
import io.lienlac.query.api.archive.ExportView;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What inspectors take along. */
@Controller
class ExportController {

  private final Mutations mutations;
  private final Inspections inspections;
  private final ExportLinks links;
  private final Shown<ExportView, ExportArchivePayload> shown;

  ExportController(
      Mutations mutations, Inspections inspections, ExportLinks links, ExportReader reader) {
    this.mutations = mutations;
    this.inspections = inspections;
    this.links = links;
    this.shown =
        new Shown<>(
            View.ARCHIVE_EXPORTS, "archiveExport", reader::export, ExportArchivePayload::new);
  }

  @MutationMapping
  ExportArchivePayload exportArchive(
      @Argument ExportArchiveInput input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return mutations.carryOut(
        environment, requester, shown, wish -> inspections.export(input, wish, requester));
  }

  @SchemaMapping(typeName = ArchiveIds.EXPORT)
  int count(ExportView export) {
    return export.letters().size();
  }

  @SchemaMapping(typeName = ArchiveIds.EXPORT)
  @Nullable String path(ExportView export, @ContextValue Requester requester) {
    return links.path(export, requester.at());
  }
}
