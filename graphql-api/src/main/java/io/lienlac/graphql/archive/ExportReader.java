package io.lienlac.graphql.archive;

import io.lienlac.api.archive.ExportId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.archive.ExportView;
import io.lienlac.query.api.archive.FindExports;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds exports for those who had them put together. */
@Component
class ExportReader {

  private final Views views;

  ExportReader(Views views) {
    this.views = views;
  }

  @Nullable ExportView export(Requester requester, UUID id) {
    return export(requester.person(), new ExportId(id)).orElse(null);
  }

  Optional<ExportView> export(PersonId inspector, ExportId id) {
    return views.ask(new FindExports(inspector, Set.of(id))).exports().stream().findFirst();
  }
}
