package io.lienlac.graphql.erasure;

import io.lienlac.api.erasure.ErasedAccount;
import io.lienlac.api.erasure.ErasedPerson;
import io.lienlac.api.erasure.ErasureStage;
import io.lienlac.api.erasure.ErasureStep;
import io.lienlac.api.organisation.PersonId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Deletes the accounts by which whoever is erased signed in. */
final class AccountStep implements ErasureStep {

  private final AccountSettings settings;
  private final KeycloakUsers users;

  AccountStep(AccountSettings settings, KeycloakUsers users) {
    this.settings = settings;
    this.users = users;
  }

  @Override
  public ErasureStage stage() {
    return ErasureStage.ACCOUNTS;
  }

  /** Those of another issuer are not ours to delete; nothing here points to them any more. */
  @Override
  public Set<PersonId> carryOut(List<ErasedPerson> persons) {
    persons.forEach(person -> person.accounts().forEach(this::delete));
    return persons.stream().map(ErasedPerson::person).collect(Collectors.toUnmodifiableSet());
  }

  private void delete(ErasedAccount account) {
    if (account.issuer().equals(settings.issuer())) {
      users.delete(account.subject());
    }
  }
}
