package io.lienlac.graphql.archive;

import graphql.execution.DataFetcherResult;
import io.lienlac.api.archive.InspectionId;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.ToldTexts;
import io.lienlac.query.api.archive.ArchiveResult.IssuerCount;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.organisation.UnitView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What is shown of a letter that a search found. */
@Controller
class ArchiveHitController {

  private static final String HIT = "ArchiveHit";

  private final Inspections inspections;
  private final ToldTexts texts;

  ArchiveHitController(Inspections inspections, ToldTexts texts) {
    this.inspections = inspections;
    this.texts = texts;
  }

  @SchemaMapping(typeName = HIT)
  String subject(InspectedHit hit, @ContextValue Requester requester) {
    return texts.of(hit.subject(), requester.locale());
  }

  @SchemaMapping(typeName = HIT)
  CompletableFuture<UnitView> issuer(InspectedHit hit, DataLoader<UnitId, UnitView> units) {
    return units.load(hit.sender());
  }

  @SchemaMapping(typeName = HIT)
  CompletableFuture<@Nullable String> issuerName(
      InspectedHit hit, DataLoader<UnitId, UnitView> units) {
    return units
        .load(hit.sender())
        .thenApply(unit -> unit == null ? null : unit.nameAt(hit.sentAt()));
  }

  /** All letters of one page are opened at once. */
  @BatchMapping(typeName = HIT)
  Map<InspectedHit, DataFetcherResult<DirectiveView>> directive(
      List<InspectedHit> hits, @ContextValue Requester requester) {
    Map<InspectionId, List<InspectedHit>> bySearch =
        hits.stream().collect(Collectors.groupingBy(InspectedHit::inspection));
    Map<InspectedHit, DataFetcherResult<DirectiveView>> opened = new HashMap<>();
    bySearch.forEach(
        (search, found) -> {
          List<DirectiveId> ids = found.stream().map(InspectedHit::id).distinct().toList();
          Map<DirectiveId, DirectiveView> letters =
              inspections.open(search, ids, requester).stream()
                  .collect(Collectors.toMap(DirectiveView::id, Function.identity()));
          for (InspectedHit hit : found) {
            DirectiveView letter = letters.get(hit.id());
            if (letter != null) {
              opened.put(hit, Opened.letter(search, letter));
            }
          }
        });
    return opened;
  }

  @SchemaMapping(typeName = "ArchiveIssuerCount")
  CompletableFuture<UnitView> issuer(IssuerCount count, DataLoader<UnitId, UnitView> units) {
    return units.load(count.issuer());
  }
}
