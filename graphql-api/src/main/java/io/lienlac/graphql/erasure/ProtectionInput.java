package io.lienlac.graphql.erasure;

import io.lienlac.api.organisation.ErasureCommand.ErasePerson;
import io.lienlac.api.organisation.ErasureCommand.PlaceHold;
import io.lienlac.api.organisation.ErasureCommand.ReleaseHold;
import io.lienlac.api.organisation.HoldId;
import io.lienlac.graphql.organisation.OrganisationIds;
import io.lienlac.graphql.support.GlobalId;
import io.lienlac.graphql.support.Wish;

/** Inputs that name a person, a law and a case. */
record ProtectionInput(String person, String legalBasis, String caseNumber) {

  static final String HOLD = "LegalHold";

  ErasePerson erase(Wish wish) {
    return new ErasePerson(
        OrganisationIds.person(person), legalBasis, caseNumber, wish.actor(), wish.at());
  }

  PlaceHold hold(Wish wish) {
    return new PlaceHold(
        OrganisationIds.person(person),
        new HoldId(wish.newId()),
        legalBasis,
        caseNumber,
        wish.actor(),
        wish.at());
  }

  /** Names a hold. */
  record Release(String person, String hold) {

    ReleaseHold command(Wish wish) {
      return new ReleaseHold(
          OrganisationIds.person(person),
          new HoldId(GlobalId.read(HOLD, hold)),
          wish.actor(),
          wish.at());
    }
  }
}
