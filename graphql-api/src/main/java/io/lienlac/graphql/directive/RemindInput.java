package io.lienlac.graphql.directive;

import io.lienlac.api.directive.DirectiveCommand.RemindRecipients;
import io.lienlac.graphql.organisation.OrganisationIds;
import io.lienlac.graphql.support.Wish;
import java.util.List;

record RemindInput(String directive, List<String> units) {

  RemindRecipients command(Wish wish) {
    return new RemindRecipients(
        DirectiveIds.directive(directive),
        units.stream().map(OrganisationIds::unit).toList(),
        wish.actor(),
        wish.at());
  }
}
