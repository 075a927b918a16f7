package io.lienlac.graphql.archive;

import io.lienlac.api.archive.ExportId;
import io.lienlac.api.archive.FindRecordedExport;
import io.lienlac.api.archive.FoundExport;
import io.lienlac.api.archive.RecordedExport;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.archive.ExportView;
import io.lienlac.query.api.archive.FindExports;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds exports for those who had them put together. */
@Component
class ExportReader {

  private final Views views;
  private final QueryGateway queries;

  ExportReader(Views views, QueryGateway queries) {
    this.views = views;
    this.queries = queries;
  }

  @Nullable ExportView export(Requester requester, UUID id) {
    return export(requester.person(), new ExportId(id)).orElse(null);
  }

  /** An export as it is stored, whether or not a view has followed it. */
  @Nullable RecordedExport recorded(PersonId inspector, ExportId id) {
    FindRecordedExport query = new FindRecordedExport(id, inspector);
    return queries.query(query, FoundExport.class).join().export();
  }

  Optional<ExportView> export(PersonId inspector, ExportId id) {
    return views.ask(new FindExports(inspector, Set.of(id))).exports().stream().findFirst();
  }
}
