package io.lienlac.query.support;

import io.lienlac.api.erasure.ErasedPerson;
import io.lienlac.api.erasure.ErasureStage;
import io.lienlac.api.erasure.ErasureStep;
import io.lienlac.api.organisation.PersonId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Waits until every view, in whatever database, has passed an erasure. */
public final class ErasedViews implements ErasureStep {

  private final ErasureStage stage;
  private final List<FollowedViews> views;

  public ErasedViews(ErasureStage stage, List<FollowedViews> views) {
    this.stage = stage;
    this.views = List.copyOf(views);
  }

  @Override
  public ErasureStage stage() {
    return stage;
  }

  @Override
  public Set<PersonId> carryOut(List<ErasedPerson> persons) {
    long served = views.stream().mapToLong(FollowedViews::served).min().orElse(Positions.NONE);
    return persons.stream()
        .filter(person -> person.position() <= served)
        .map(ErasedPerson::person)
        .collect(Collectors.toUnmodifiableSet());
  }
}
