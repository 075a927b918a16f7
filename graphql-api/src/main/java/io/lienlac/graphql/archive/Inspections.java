package io.lienlac.graphql.archive;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;

import io.lienlac.api.CommandOutcome;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.archive.ArchiveCommand.OpenContent;
import io.lienlac.api.archive.ArchiveCommand.RecordSearch;
import io.lienlac.api.archive.InspectionId;
import io.lienlac.api.archive.ShownLetter;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.graphql.support.Commands;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.archive.ArchiveResult;
import io.lienlac.query.api.archive.FindInspected;
import io.lienlac.query.api.archive.SearchArchive;
import io.lienlac.query.api.directive.DirectiveView;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The one door to what is seen in an inspector's capacity. Nothing comes out before the command
 * side has stored that it does; where that fails, nothing comes out at all.
 */
@Component
class Inspections {

  private final Commands commands;
  private final Views views;

  Inspections(Commands commands, Views views) {
    this.commands = commands;
    this.views = views;
  }

  /** What a search found, and the name under which it was recorded. */
  record Recorded(InspectionId id, ArchiveResult result, List<ShownLetter> shown) {}

  /** Searches, and records what was found. */
  Recorded search(SearchArchive search, String purpose, String caseNumber, Requester requester) {
    List<UnitId> posts = posts(requester);
    ArchiveResult result = views.ask(search);
    List<ShownLetter> shown =
        result.page().items().stream()
            .map(hit -> new ShownLetter(hit.directive(), hit.issuer()))
            .toList();
    InspectionId id = new InspectionId(UUID.randomUUID());
    commands.<CommandOutcome>ask(
        new RecordSearch(
            id,
            posts,
            search.text(),
            search.filter(),
            search.order(),
            search.page().after(),
            purpose,
            caseNumber,
            result.hits(),
            shown,
            requester.person(),
            requester.at()),
        requester);
    return new Recorded(id, result, shown);
  }

  /** Records that letters are opened, and shows them. */
  List<DirectiveView> open(InspectionId id, List<DirectiveId> letters, Requester requester) {
    commands.<CommandOutcome>ask(
        new OpenContent(id, letters, requester.person(), requester.at()), requester);
    return views.ask(new FindInspected(requester.scope(), new HashSet<>(letters))).directives();
  }

  /** Where the viewer is an inspector; refused when nowhere. */
  private static List<UnitId> posts(Requester requester) {
    List<UnitId> posts =
        requester.scope().unitsOf(Power.SEARCH_ARCHIVE).stream()
            .sorted((one, other) -> one.value().compareTo(other.value()))
            .toList();
    if (posts.isEmpty()) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED);
    }
    return posts;
  }
}
