package io.lienlac.graphql.live;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.query.api.organisation.Scope;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.FluxSink;

/**
 * One who listens: what is known of it, and the way of events to it.
 *
 * @param <S> what has to be remembered of it from one reading to the next
 * @param <T> what it is told
 */
public final class Ear<S, T> {

  private final PersonId person;
  private final FluxSink<T> sink;
  private volatile S state;
  private @Nullable Scope scope;
  private boolean awake = true;
  private boolean news = true;
  private boolean busy;
  private boolean resting;
  private boolean closed;
  private long notBefore = System.nanoTime();

  Ear(PersonId person, S state, FluxSink<T> sink) {
    this.person = person;
    this.state = state;
    this.sink = sink;
  }

  public PersonId person() {
    return person;
  }

  /** What the listener may do and see at this reading. */
  public Scope scope() {
    if (scope == null) {
      throw new IllegalStateException("not being read for");
    }
    return scope;
  }

  public S state() {
    return state;
  }

  public void state(S next) {
    state = next;
  }

  /** How many events the listener can take now. */
  public long room() {
    return sink.requestedFromDownstream();
  }

  /** Tells an event, for which there must be room. */
  public void tell(T event) {
    sink.next(event);
  }

  /** Ends the listening by a failure. */
  public void end(RuntimeException failure) {
    close();
    sink.error(failure);
  }

  /** Something is left to be read, but not before so long. */
  public synchronized void again(Duration pause) {
    awake = true;
    news = true;
    rest(pause);
  }

  synchronized void rest(Duration pause) {
    notBefore = Math.max(notBefore, System.nanoTime() + pause.toNanos());
  }

  /** Whether something may have changed, not only the authority of the listener. */
  public synchronized boolean hasNews() {
    return news;
  }

  synchronized void wake(boolean withNews) {
    awake = true;
    news |= withNews;
  }

  synchronized void close() {
    closed = true;
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** Takes it for reading, if there is anything to read and anybody to tell. */
  synchronized Turn take() {
    if (closed || busy || resting || !awake || room() == 0) {
      return Turn.NONE;
    }
    if (notBefore - System.nanoTime() > 0) {
      resting = true;
      return Turn.LATER;
    }
    busy = true;
    awake = false;
    return Turn.NOW;
  }

  /** Nanoseconds until its turn. */
  synchronized long pause() {
    return Math.max(0, notBefore - System.nanoTime());
  }

  synchronized void rested() {
    resting = false;
  }

  void beginReading(Scope now) {
    scope = now;
  }

  synchronized void endReading(boolean done) {
    busy = false;
    news = news && (!done || awake);
  }

  /** When an ear is read for. */
  enum Turn {
    NONE,
    LATER,
    NOW
  }
}
