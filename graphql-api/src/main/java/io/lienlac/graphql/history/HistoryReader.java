package io.lienlac.graphql.history;

import io.lienlac.api.archive.FindHistoryExport;
import io.lienlac.api.archive.FoundHistoryExport;
import io.lienlac.api.archive.HistoryExportId;
import io.lienlac.api.archive.RecordedHistory;
import io.lienlac.api.ledger.FindHistoryHeader;
import io.lienlac.api.ledger.FindHistoryLeaves;
import io.lienlac.api.ledger.FoundHistoryHeader;
import io.lienlac.api.ledger.HistoryLeaves;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.support.Requester;
import java.util.UUID;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way to the history, which the write side keeps. */
@Component
class HistoryReader {

  private final QueryGateway queries;

  HistoryReader(QueryGateway queries) {
    this.queries = queries;
  }

  @Nullable RecordedHistory export(Requester requester, UUID id) {
    return export(requester.person(), new HistoryExportId(id));
  }

  @Nullable RecordedHistory export(PersonId auditor, HistoryExportId id) {
    return ask(new FindHistoryExport(id, auditor), FoundHistoryExport.class).export();
  }

  String header(RecordedHistory export) {
    FindHistoryHeader query = new FindHistoryHeader(export.size(), export.from(), export.to());
    String line = ask(query, FoundHistoryHeader.class).line();
    if (line == null) {
      throw new IllegalStateException("there is no checkpoint of %d".formatted(export.size()));
    }
    return line;
  }

  HistoryLeaves leaves(long from, long to) {
    return ask(new FindHistoryLeaves(from, to), HistoryLeaves.class);
  }

  private <R> R ask(Object query, Class<R> answer) {
    return queries.query(query, answer).join();
  }
}
