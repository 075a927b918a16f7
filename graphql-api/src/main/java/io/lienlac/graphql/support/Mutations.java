package io.lienlac.graphql.support;

import graphql.schema.DataFetchingEnvironment;
import io.lienlac.api.Command;
import io.lienlac.api.CommandOutcome;
import io.lienlac.api.CommandRefused;
import io.lienlac.query.api.View;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries mutations out: sends the command, then shows its effect or says why it was refused. */
@Component
public class Mutations {

  private static final Logger LOG = LoggerFactory.getLogger(Mutations.class);
  private static final String BEHIND = "viewIsBehind";

  private final Commands commands;
  private final ViewFollower follower;
  private final UserErrors userErrors;

  Mutations(Commands commands, ViewFollower follower, UserErrors userErrors) {
    this.commands = commands;
    this.follower = follower;
    this.userErrors = userErrors;
  }

  /**
   * Sends the command made of a wish; faults found while it is made are refusals like any other.
   */
  public <V, P> P carryOut(
      DataFetchingEnvironment environment,
      Requester requester,
      Shown<V, P> shown,
      Function<Wish, ? extends Command> command) {
    CommandOutcome outcome;
    try {
      Wish wish = Wish.of(environment, requester);
      outcome = commands.send(command.apply(wish), wish);
    } catch (CommandRefused refused) {
      List<UserError> errors = userErrors.of(refused.refusals(), requester.locale());
      return shown.payload().of(null, errors, false);
    }
    return effect(environment, requester, shown, outcome);
  }

  private <V, P> P effect(
      DataFetchingEnvironment environment,
      Requester requester,
      Shown<V, P> shown,
      CommandOutcome outcome) {
    boolean wanted = environment.getSelectionSet().containsAnyOf(shown.field(), BEHIND);
    if (!wanted || !hasFollowed(shown.view(), outcome)) {
      return shown.payload().of(null, List.of(), true);
    }
    return found(requester, shown, outcome);
  }

  private boolean hasFollowed(@Nullable View view, CommandOutcome outcome) {
    return view == null || follower.hasFollowed(view, outcome);
  }

  private <V, P> P found(Requester requester, Shown<V, P> shown, CommandOutcome outcome) {
    try {
      requester.forgetScope();
      @Nullable V object = shown.finder().find(requester, outcome.effect());
      return shown.payload().of(object, List.of(), false);
    } catch (RuntimeException e) {
      LOG.warn("GRAPHQL-MUTATION-001: done, but cannot be shown: {}", outcome.effect(), e);
      return shown.payload().of(null, List.of(), true);
    }
  }
}
