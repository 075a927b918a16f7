package io.lienlac.graphql.history;

import graphql.schema.DataFetchingEnvironment;
import io.lienlac.api.archive.RecordedHistory;
import io.lienlac.api.ledger.LedgerCheckpoint;
import io.lienlac.graphql.ledger.Ledger;
import io.lienlac.graphql.support.Mutations;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What auditors take along of the history. */
@Controller
class HistoryController {

  static final String EXPORT = "HistoryExport";

  private final Mutations mutations;
  private final Ledger ledger;
  private final HistoryLinks links;
  private final Shown<RecordedHistory, ExportHistoryPayload> shown;

  HistoryController(
      Mutations mutations, Ledger ledger, HistoryLinks links, HistoryReader reader) {
    this.mutations = mutations;
    this.ledger = ledger;
    this.links = links;
    this.shown = new Shown<>(null, "historyExport", reader::export, ExportHistoryPayload::new);
  }

  @MutationMapping
  ExportHistoryPayload exportHistory(
      @Argument ExportHistoryInput input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return mutations.carryOut(
        environment, requester, shown, wish -> input.command(wish, sealed()));
  }

  /** How many events the newest checkpoint holds. */
  private long sealed() {
    LedgerCheckpoint checkpoint = ledger.checkpoint();
    return checkpoint == null ? 0 : checkpoint.size();
  }

  @SchemaMapping(typeName = EXPORT)
  int parts(RecordedHistory export) {
    return export.parts();
  }

  @SchemaMapping(typeName = EXPORT)
  @Nullable String path(RecordedHistory export, @ContextValue Requester requester) {
    return links.path(export, requester.at());
  }
}
