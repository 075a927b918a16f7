package io.lienlac.graphql.operations;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.organisation.Power;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.Page;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.operations.DeadLetterContent;
import io.lienlac.query.api.operations.DeadLetterPage;
import io.lienlac.query.api.operations.DeadLetterView;
import io.lienlac.query.api.operations.FindDeadLetterContent;
import io.lienlac.query.api.operations.FindDeadLetters;
import io.lienlac.query.api.operations.FindDeadLettersById;
import io.lienlac.query.api.operations.FindProjections;
import io.lienlac.query.api.operations.FindViewDigest;
import io.lienlac.query.api.operations.ProjectionView;
import io.lienlac.query.api.operations.Projections;
import io.lienlac.query.api.operations.ViewDigestView;
import io.lienlac.query.api.organisation.Scope;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks how the read side is; for those only who run the system. */
@Component
class OperationsReader {

  private final Views views;

  OperationsReader(Views views) {
    this.views = views;
  }

  List<ProjectionView> projections(Requester requester) {
    Projections found = views.ask(new FindProjections(operator(requester)));
    if (!found.allowed()) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED);
    }
    return found.projections();
  }

  @Nullable ProjectionView projection(Requester requester, UUID id) {
    return requester.scope().unitsOf(Power.OPERATE).isEmpty()
        ? null
        : views.ask(new FindProjections(requester.scope())).projections().stream()
            .filter(projection -> projection.id().equals(id))
            .findFirst()
            .orElse(null);
  }

  CompletableFuture<ViewDigestView> digest(Requester requester, String projection) {
    return views.later(new FindViewDigest(operator(requester), projection));
  }

  Page<DeadLetterView> deadLetters(
      Requester requester, @Nullable String projection, PageRequest page) {
    DeadLetterPage found = views.ask(new FindDeadLetters(operator(requester), projection, page));
    if (!found.allowed()) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED);
    }
    return found.page();
  }

  @Nullable DeadLetterView deadLetter(Requester requester, UUID id) {
    return views.ask(new FindDeadLettersById(requester.scope(), Set.of(id))).letters().stream()
        .findFirst()
        .orElse(null);
  }

  /** Whoever calls this has seen to it that it is recorded. */
  DeadLetterContent content(Requester requester, UUID letter) {
    return views.ask(new FindDeadLetterContent(requester.scope(), letter));
  }

  /** Who has the power anywhere is asked about; where it counts, is decided there. */
  private static Scope operator(Requester requester) {
    Scope scope = requester.scope();
    if (scope.unitsOf(Power.OPERATE).isEmpty()) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED);
    }
    return scope;
  }
}
