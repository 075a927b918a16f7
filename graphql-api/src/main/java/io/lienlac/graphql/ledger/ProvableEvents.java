package io.lienlac.graphql.ledger;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.directive.FindDirectives;
import io.lienlac.query.api.trail.FindTrailEntries;
import io.lienlac.query.api.trail.SubjectKind;
import io.lienlac.query.api.trail.TrailEntryView;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who is handed the proof of which event. A proof holds the event whole, and so more than its entry
 * in the trail tells: the text of a letter goes to those alone who may open the letter.
 */
@Component
class ProvableEvents {

  static final String ENTRY = "TrailEntry";

  /** The kind of event that holds a letter's text. */
  private static final String WITH_TEXT = "DirectiveSent";

  private final Views views;

  ProvableEvents(Views views) {
    this.views = views;
  }

  /** Whether the viewer may read all that the event says; not so of events that there are not. */
  boolean to(Requester requester, UUID event) {
    return views.ask(new FindTrailEntries(requester.scope(), Set.of(event))).entries().stream()
        .anyMatch(entry -> !entry.kind().equals(WITH_TEXT) || opens(requester, entry));
  }

  /** What a letter corrects is a subject of its sending, too, and comes after it. */
  private boolean opens(Requester requester, TrailEntryView entry) {
    Set<DirectiveId> letter =
        entry.subjects().stream()
            .filter(subject -> subject.kind() == SubjectKind.DIRECTIVE)
            .limit(1)
            .map(subject -> new DirectiveId(subject.id()))
            .collect(Collectors.toSet());
    return !views.ask(new FindDirectives(requester.scope(), letter)).directives().isEmpty();
  }
}
