package io.lienlac.graphql.directive;

import io.lienlac.api.directive.DirectiveCommand.WithdrawDirective;
import io.lienlac.graphql.support.Wish;

record WithdrawInput(String directive, String reason) {

  WithdrawDirective command(Wish wish) {
    return new WithdrawDirective(
        DirectiveIds.directive(directive), reason, wish.actor(), wish.at());
  }
}
