package io.lienlac.query.support;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Dead-letters an event that fails by its own content. When a database cannot be reached, the
 * failure goes on up instead: the processor gives the batch back and tries it again.
 */
public final class DeadLetterByContent implements EnqueuePolicy<EventMessage<?>> {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterByContent.class);

  /** The queue's column has room for so much. */
  private static final int MESSAGE_LENGTH = 1_000;

  /** In the diagnostics of a letter: how often its event was tried. */
  static final String ATTEMPTS = "attempts";

  @Override
  public EnqueueDecision<EventMessage<?>> decide(
      DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
    if (Unreachable.is(cause)) {
      throw cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }
    EventMessage<?> event = letter.message();
    boolean wordless = AboutPeople.isToldBy(event.getPayloadType());
    ThrowableCause kept =
        wordless ? withoutWords(cause) : ThrowableCause.truncated(cause, MESSAGE_LENGTH);
    LOG.error(
        "QUERY-SUPPORT-002: event {} is dead-lettered: {}",
        event.getIdentifier(),
        kept.type(),
        wordless ? kept : cause);
    int attempts = attempts(letter) + 1;
    return Decisions.enqueue(kept, tried -> tried.diagnostics().and(ATTEMPTS, attempts));
  }

  /** Databases quote what they could not store, which may tell about a person. */
  private static ThrowableCause withoutWords(Throwable cause) {
    ThrowableCause kept = new ThrowableCause(cause.getClass().getName(), null);
    kept.setStackTrace(cause.getStackTrace());
    return kept;
  }

  private static int attempts(DeadLetter<?> letter) {
    return letter.diagnostics().get(ATTEMPTS) instanceof Number attempts ? attempts.intValue() : 0;
  }
}
