package io.lienlac.graphql.archive;

import static io.lienlac.api.CommonRefusal.MALFORMED;
import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;

import graphql.execution.DataFetcherResult;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.Refusals;
import io.lienlac.api.archive.ArchiveCommand;
import io.lienlac.api.archive.ArchiveOrder;
import io.lienlac.api.archive.InspectionId;
import io.lienlac.api.archive.ResultDigest;
import io.lienlac.graphql.archive.Inspections.Recorded;
import io.lienlac.graphql.support.Connection;
import io.lienlac.graphql.support.Paging;
import io.lienlac.graphql.support.Requester;
import io.lienlac.query.api.Page;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.archive.ArchiveResult;
import io.lienlac.query.api.archive.SearchArchive;
import io.lienlac.query.api.directive.DirectiveView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class ArchiveController {

  private final Inspections inspections;
  private final Paging paging;

  ArchiveController(Inspections inspections, Paging paging) {
    this.inspections = inspections;
    this.paging = paging;
  }

  @QueryMapping
  InspectedResult searchArchive(
      @Argument String text,
      @Argument @Nullable ArchiveFilterInput filter,
      @Argument String purpose,
      @Argument String caseNumber,
      @Argument ArchiveOrder order,
      @Argument int first,
      @Argument @Nullable String after,
      @ContextValue Requester requester) {
    String wanted = Refusals.nfc(text);
    ArchiveCommand.check(wanted, purpose, caseNumber);
    requireLetters(first);
    String list = "archive " + order;
    PageRequest page = paging.request(list, first, after);
    SearchArchive search =
        new SearchArchive(
            requester.scope(), wanted, ArchiveFilterInput.filter(filter), order, page);
    return shown(list, inspections.search(search, purpose, caseNumber, requester));
  }

  @QueryMapping
  DataFetcherResult<DirectiveView> inspectedDirective(
      @Argument String inspection, @Argument String directive, @ContextValue Requester requester) {
    InspectionId search = ArchiveIds.inspection(inspection);
    return inspections.open(search, List.of(ArchiveIds.directive(directive)), requester).stream()
        .findFirst()
        .map(letter -> Opened.letter(search, letter))
        .orElseThrow(() -> new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "directive"));
  }

  /** Who sees counts sees letters, too: by these the look stands in the log of their issuers. */
  private static void requireLetters(int first) {
    if (first == 0) {
      throw new CommandRefused(MALFORMED, "first");
    }
  }

  private InspectedResult shown(String list, Recorded recorded) {
    ArchiveResult result = recorded.result();
    Page<InspectedHit> page =
        new Page<>(
            result.page().items().stream().map(hit -> InspectedHit.of(recorded.id(), hit)).toList(),
            result.page().keys(),
            result.page().hasNextPage(),
            result.page().hasPreviousPage());
    Connection<InspectedHit> hits = paging.connection(list, page);
    return new InspectedResult(
        ArchiveIds.text(recorded.id()),
        result.hits(),
        ResultDigest.of(result.hits(), recorded.shown()),
        hits,
        result.issuers(),
        result.kinds(),
        result.months());
  }
}
