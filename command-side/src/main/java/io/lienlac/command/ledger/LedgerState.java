package io.lienlac.command.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How the ledger stands, as far as this node has to do with it: what is measured. */
final class LedgerState {

  /** A sealer looks ten times a second, and may have much to do now and then. */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

  private static final double MILLIS = 1_000;

  private final InstantSource clock;
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong missed = new AtomicLong();
  private volatile Instant lookedAt = Instant.MIN;
  private volatile long size;
  private volatile @Nullable Instant unpublishedSince;
  private volatile @Nullable Instant uncosignedSince;
  private volatile int findings;

  LedgerState(InstantSource clock) {
    this.clock = clock;
  }

  /** The sealer has seen all that was in the store. */
  void looked(long leaves, long published) {
    Instant now = clock.instant();
    lookedAt = now;
    size = leaves;
    if (leaves <= published) {
      unpublishedSince = null;
    } else if (unpublishedSince == null) {
      unpublishedSince = now;
    }
  }

  /** Another node seals from now on, or none does. */
  void isNotSealing() {
    lookedAt = Instant.MIN;
    unpublishedSince = null;
    uncosignedSince = null;
    findings = 0;
  }

  void refused(int events) {
    refused.addAndGet(events);
  }

  /** Events that were found unsealed where nothing could appear any more. */
  void missed(int events) {
    missed.addAndGet(events);
  }

  /** Whether every witness has co-signed the newest checkpoint. */
  void cosigned(boolean byAll) {
    if (byAll) {
      uncosignedSince = null;
    } else if (uncosignedSince == null) {
      uncosignedSince = clock.instant();
    }
  }

  /** How much of the history was found to be other than it was sealed. */
  void found(int faults) {
    findings = faults;
  }

  boolean isSealing() {
    return clock.instant().isBefore(lookedAt.plus(LONGEST_SILENCE));
  }

  double leaves() {
    return isSealing() ? size : Double.NaN;
  }

  double unpublishedSeconds() {
    return secondsSince(unpublishedSince);
  }

  double uncosignedSeconds() {
    return secondsSince(uncosignedSince);
  }

  double findings() {
    return isSealing() ? findings : Double.NaN;
  }

  long refused() {
    return refused.get();
  }

  long missed() {
    return missed.get();
  }

  private double secondsSince(@Nullable Instant since) {
    if (!isSealing()) {
      return Double.NaN;
    }
    return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / MILLIS;
  }
}
