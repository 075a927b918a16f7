package io.lienlac.command.organisation;

import io.lienlac.api.organisation.AccountHolder;
import io.lienlac.api.organisation.FindPersonOfAccount;
import io.lienlac.command.directory.PeopleDirectory;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Tells who signs in. */
@Component
class Accounts {

  private final PeopleDirectory people;

  Accounts(PeopleDirectory people) {
    this.people = people;
  }

  @QueryHandler
  AccountHolder handle(FindPersonOfAccount query) {
    return new AccountHolder(people.holderOf(query.issuer(), query.subject()).orElse(null));
  }
}
