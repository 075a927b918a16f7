package io.lienlac.api.erasure;

import io.lienlac.api.organisation.PersonId;
import java.util.List;
import java.util.Set;

/** Carries out one step of erasures, wherever what it is about is kept. */
public interface ErasureStep {

  ErasureStage stage();

  /**
   * Does it for these persons, as far as it can be done yet. It may be done again after a crash,
   * and must come out the same.
   *
   * @return for whom it is done
   */
  Set<PersonId> carryOut(List<ErasedPerson> persons);
}
