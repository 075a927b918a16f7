package io.lienlac.query.support;

import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;

/**
 * A queue of which a letter that is newer than this code stays as it is, with those behind it. Its
 * handlers would take it for nothing of theirs, and so it would be gone.
 */
public final class KnownLetters extends JdbcSequencedDeadLetterQueue<EventMessage<?>> {

  public KnownLetters(Builder<EventMessage<?>> builder) {
    super(builder);
  }

  @Override
  public boolean process(
      Predicate<DeadLetter<? extends EventMessage<?>>> filter,
      Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
    return super.process(letter -> !isNewer(letter) && filter.test(letter), known(task));
  }

  @Override
  public boolean process(
      Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
    return process(letter -> true, task);
  }

  static Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> known(
      Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
    return letter -> isNewer(letter) ? Decisions.enqueue() : task.apply(letter);
  }

  private static boolean isNewer(DeadLetter<? extends EventMessage<?>> letter) {
    return AwaitedEvents.isNewer(letter.message());
  }
}
