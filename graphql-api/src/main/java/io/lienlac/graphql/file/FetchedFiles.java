package io.lienlac.graphql.file;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.archive.InspectionId;
import io.lienlac.api.directive.Attachment;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.archive.Inspections;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.FindDirectives;
import io.lienlac.query.api.organisation.FindScope;
import io.lienlac.query.api.organisation.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the file of a link, if the person for whom it was made may see the letter at this moment. A
 * file of a letter that was opened out of a search is that search's matter: that it goes out is
 * stored before it does.
 */
@Component
class FetchedFiles {

  private final FileLinks links;
  private final Views views;
  private final Inspections inspections;
  private final Clock clock;

  FetchedFiles(FileLinks links, Views views, Inspections inspections, Clock clock) {
    this.links = links;
    this.views = views;
    this.inspections = inspections;
    this.clock = clock;
  }

  Optional<Attachment> of(String link) {
    return links.readFetch(link).flatMap(this::file);
  }

  private Optional<Attachment> file(Ticket ticket) {
    return letter(ticket)
        .map(letter -> letter.attachments().or(List.of()))
        .filter(files -> ticket.index() < files.size())
        .map(files -> files.get(ticket.index()));
  }

  private Optional<DirectiveView> letter(Ticket ticket) {
    DirectiveId letter = new DirectiveId(ticket.subject());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    @Nullable InspectionId inspection = ticket.inspection();
    return inspection == null
        ? inOwnRight(letter, ticket.person(), now)
        : inspected(letter, inspection, ticket.person(), now);
  }

  private Optional<DirectiveView> inOwnRight(DirectiveId letter, PersonId person, Instant now) {
    Scope scope = views.ask(new FindScope(person, now));
    return views.ask(new FindDirectives(scope, Set.of(letter))).directives().stream().findFirst();
  }

  private Optional<DirectiveView> inspected(
      DirectiveId letter, InspectionId inspection, PersonId person, Instant now) {
    try {
      return inspections.openAgain(inspection, letter, person, now);
    } catch (CommandRefused refused) {
      return Optional.empty();
    }
  }
}
