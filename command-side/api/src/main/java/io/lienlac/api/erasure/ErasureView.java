package io.lienlac.api.erasure;

import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an erasure stands.
 *
 * @param erasedAt null while a legal hold is on
 * @param steps those that are done, in their order
 * @param receipt null until all are
 */
public record ErasureView(
    String legalBasis,
    String caseNumber,
    PersonId requestedBy,
    Instant requestedAt,
    @Nullable Instant erasedAt,
    List<StepDone> steps,
    @Nullable Instant completedAt,
    @Nullable String receipt) {

  /** A step that is done. */
  public record StepDone(ErasureStage stage, Instant at) {}

  public ErasureView {
    steps = List.copyOf(steps);
  }
}
