package io.lienlac.graphql.archive;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.archive.ArchiveRefusal.EXPORT_TOO_LARGE;

import io.lienlac.api.CommandOutcome;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.Refusals;
import io.lienlac.api.archive.ArchiveCommand;
import io.lienlac.api.archive.ArchiveCommand.ExportResult;
import io.lienlac.api.archive.ArchiveCommand.FetchExport;
import io.lienlac.api.archive.ArchiveCommand.OpenContent;
import io.lienlac.api.archive.ArchiveCommand.RecordSearch;
import io.lienlac.api.archive.ArchiveFilter;
import io.lienlac.api.archive.ArchiveOrder;
import io.lienlac.api.archive.ExportId;
import io.lienlac.api.archive.InspectionId;
import io.lienlac.api.archive.RecordedExport;
import io.lienlac.api.archive.ShownLetter;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.graphql.support.Commands;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.graphql.support.Wish;
import io.lienlac.query.api.Page;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.archive.ArchiveHit;
import io.lienlac.query.api.archive.ArchiveResult;
import io.lienlac.query.api.archive.ArchiveResult.IssuerCount;
import io.lienlac.query.api.archive.ExportView;
import io.lienlac.query.api.archive.FindInspected;
import io.lienlac.query.api.archive.SearchArchive;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.organisation.FindScope;
import io.lienlac.query.api.organisation.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one door to what is seen in an inspector's capacity. Nothing comes out before the command
 * side has stored that it does; where that fails, nothing comes out at all.
 */
@Component
public class Inspections {

  private final Commands commands;
  private final Views views;
  private final ExportReader exports;

  Inspections(Commands commands, Views views, ExportReader exports) {
    this.commands = commands;
    this.views = views;
    this.exports = exports;
  }

  /** What a search found, and the name under which it was recorded. */
  record Recorded(InspectionId id, ArchiveResult result, List<ShownLetter> shown) {}

  /** The way to letters of which it is recorded that they go out; those that there still are. */
  @FunctionalInterface
  interface Letters {
    Map<DirectiveId, DirectiveView> read(List<DirectiveId> ids);
  }

  /** Searches, and records what was found. */
  Recorded search(SearchArchive search, String purpose, String caseNumber, Requester requester) {
    List<UnitId> posts = posts(requester);
    ArchiveResult result = views.ask(search);
    List<ShownLetter> shown = shown(result.page());
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
            result.issuers().stream().map(IssuerCount::issuer).toList(),
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

  /** Records that a letter goes out again, by a file of it, and lets it be read. */
  public Optional<DirectiveView> openAgain(
      InspectionId id, DirectiveId letter, PersonId inspector, Instant now) {
    commands.<CommandOutcome>ask(
        new OpenContent(id, List.of(letter), inspector, now), inspector, UUID.randomUUID());
    Scope scope = views.ask(new FindScope(inspector, now));
    return views.ask(new FindInspected(scope, Set.of(letter))).directives().stream().findFirst();
  }

  /**
   * Makes the wish to record all that a search finds; refused where that is too much, after it was
   * recorded that it is. A wish that is repeated is for what was recorded first, whatever a search
   * would find by now.
   */
  ExportResult export(ExportArchiveInput input, Wish wish, Requester requester) {
    String text = Refusals.nfc(input.text());
    ArchiveCommand.check(text, input.purpose(), input.caseNumber());
    ArchiveFilter filter = ArchiveFilterInput.filter(input.filter());
    ExportId id = new ExportId(wish.newId());
    @Nullable RecordedExport first = exports.recorded(wish.actor(), id);
    RecordedExport export = first == null ? found(text, filter, input, requester) : first;
    return new ExportResult(
        id,
        export.posts(),
        text,
        filter,
        input.purpose(),
        input.caseNumber(),
        export.letters(),
        wish.actor(),
        wish.at());
  }

  /** All that there is now, by where the viewer is an inspector now. */
  private RecordedExport found(
      String text, ArchiveFilter filter, ExportArchiveInput input, Requester requester) {
    List<UnitId> posts = posts(requester);
    List<ShownLetter> found = new ArrayList<>();
    @Nullable String after = null;
    boolean more = true;
    while (more) {
      PageRequest next = new PageRequest(PageRequest.LARGEST, after);
      ArchiveResult result =
          views.ask(new SearchArchive(requester.scope(), text, filter, ArchiveOrder.NEWEST, next));
      Page<ArchiveHit> page = result.page();
      found.addAll(shown(page));
      long hits = Math.max(result.hits(), found.size());
      if (hits > ArchiveCommand.MOST_EXPORTED) {
        recordTooMany(hits, posts, text, filter, input, requester);
        throw new CommandRefused(EXPORT_TOO_LARGE, "filter");
      }
      more = page.hasNextPage();
      after = page.keys().isEmpty() ? null : page.keys().getLast();
    }
    return new RecordedExport(posts, found);
  }

  /** Whoever is told that there are too many learns that there are many: that is a search, too. */
  private void recordTooMany(
      long hits,
      List<UnitId> posts,
      String text,
      ArchiveFilter filter,
      ExportArchiveInput input,
      Requester requester) {
    commands.<CommandOutcome>ask(
        new RecordSearch(
            new InspectionId(UUID.randomUUID()),
            posts,
            text,
            filter,
            ArchiveOrder.NEWEST,
            null,
            input.purpose(),
            input.caseNumber(),
            hits,
            List.of(),
            List.of(),
            requester.person(),
            requester.at()),
        requester);
  }

  /** Records that the letters of an export go out, and lets them be read. */
  Letters fetch(ExportView export, Instant now) {
    PersonId inspector = export.inspector();
    commands.<CommandOutcome>ask(
        new FetchExport(export.id(), inspector, now), inspector, UUID.randomUUID());
    Scope scope = views.ask(new FindScope(inspector, now));
    return ids ->
        views.ask(new FindInspected(scope, Set.copyOf(ids))).directives().stream()
            .collect(Collectors.toMap(DirectiveView::id, Function.identity()));
  }

  private static List<ShownLetter> shown(Page<ArchiveHit> page) {
    return page.items().stream()
        .map(hit -> new ShownLetter(hit.directive(), hit.issuer()))
        .toList();
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
