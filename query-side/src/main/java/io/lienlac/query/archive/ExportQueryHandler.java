package io.lienlac.query.archive;

import com.mongodb.client.model.Filters;
import io.lienlac.query.api.archive.ExportView;
import io.lienlac.query.api.archive.Exports;
import io.lienlac.query.api.archive.FindExports;
import io.lienlac.query.support.ProjectionGenerations;
import io.lienlac.query.support.Values;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;

/** Answers what was put together; each inspector sees what is his own. */
final class ExportQueryHandler {

  private final ProjectionGenerations generations;

  ExportQueryHandler(ProjectionGenerations generations) {
    this.generations = generations;
  }

  @QueryHandler
  Exports handle(FindExports query) {
    List<ExportView> found = new ArrayList<>();
    for (Document export :
        generations
            .shown(ExportProjection.DEFINITION)
            .find(Filters.in("_id", Values.texts(query.ids())))) {
      if (query.inspector().toString().equals(export.getString(ExportDocument.INSPECTOR))) {
        found.add(ExportDocument.view(export));
      }
    }
    return new Exports(found);
  }
}
