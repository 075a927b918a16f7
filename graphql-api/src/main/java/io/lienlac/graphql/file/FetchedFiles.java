package io.lienlac.graphql.file;

import io.lienlac.api.directive.Attachment;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.FindDirectives;
import io.lienlac.query.api.organisation.FindScope;
import io.lienlac.query.api.organisation.Scope;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds the file of a link, if the person for whom it was made may see the letter at this moment.
 */
@Component
class FetchedFiles {

  private final FileLinks links;
  private final Views views;
  private final Clock clock;

  FetchedFiles(FileLinks links, Views views, Clock clock) {
    this.links = links;
    this.views = views;
    this.clock = clock;
  }

  Optional<Attachment> of(String link) {
    return links.readFetch(link).flatMap(this::file);
  }

  private Optional<Attachment> file(Ticket ticket) {
    Scope scope = views.ask(new FindScope(ticket.person(), clock.instant()));
    List<DirectiveView> found =
        views
            .ask(new FindDirectives(scope, Set.of(new DirectiveId(ticket.subject()))))
            .directives();
    return found.stream()
        .map(DirectiveView::attachments)
        .filter(files -> ticket.index() < files.size())
        .map(files -> files.get(ticket.index()))
        .findFirst();
  }
}
