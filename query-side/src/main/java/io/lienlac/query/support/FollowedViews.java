package io.lienlac.query.support;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The views of one database, as they follow the store of events. The database may be away while the
 * application starts, which then goes on without it: it is made ready before any projection starts.
 */
public final class FollowedViews {

  /** Whether a database was made ready; foreign it is never touched again. */
  enum State {
    UNSEEN,
    READY,
    FOREIGN
  }

  private static final Logger LOG = LoggerFactory.getLogger(FollowedViews.class);

  private final ViewStore store;
  private final ProcessorTokens tokens;
  private final RunKeeper keeper;
  private final Supplier<@Nullable TrackingToken> head;
  private final Gaps gaps = new Gaps();
  private volatile State state = State.UNSEEN;
  private volatile Map<String, Long> followed = Map.of();
  private volatile RunPositions positions = new RunPositions(Map.of());
  private volatile long served = Positions.NONE;
  private long headBefore = Long.MAX_VALUE;

  /**
   * @param head the store's last position
   */
  public FollowedViews(
      ViewStore store,
      ProcessorTokens tokens,
      RunKeeper keeper,
      Supplier<@Nullable TrackingToken> head) {
    this.store = store;
    this.tokens = tokens;
    this.keeper = keeper;
    this.head = head;
  }

  /** Where they are kept. */
  ViewStore store() {
    return store;
  }

  RunKeeper keeper() {
    return keeper;
  }

  State state() {
    return state;
  }

  /** Position up to which every view here was seen to have followed, at least. */
  long served() {
    return served;
  }

  /**
   * Position up to which everything is in a view as this code makes it, at least; empty while that
   * is not known, or not shown, and for a view that is not kept here.
   */
  OptionalLong followed(ProjectionDefinition projection) {
    Long position = followed.get(keeper.current(projection).processor());
    return position == null || position < Positions.NONE || store.hides(projection)
        ? OptionalLong.empty()
        : OptionalLong.of(position);
  }

  /** How far runs had come when this was last looked at. */
  RunPositions seen() {
    return positions;
  }

  /** How far they have come by now; throws while that cannot be seen. */
  RunPositions positions() {
    return new RunPositions(tokens.read());
  }

  /** The furthest event that a run had handled when this was last looked at; -1 before any. */
  long reached(ProjectionDefinition run) {
    return Math.max(Positions.NONE, positions.reached(run));
  }

  /** The store's last position. */
  long head() {
    return Positions.reached(head.get());
  }

  /** Makes the database ready now if it can be reached, and otherwise with the first look at it. */
  void prepare() {
    try {
      makeReady();
    } catch (RuntimeException e) {
      if (!Unreachable.is(e)) {
        throw e;
      }
      LOG.warn("QUERY-SUPPORT-018: {} cannot be reached; starting without it", store.database(), e);
    }
  }

  private void makeReady() {
    try {
      store.prepare();
    } catch (ForeignViews e) {
      state = State.FOREIGN;
      throw e;
    }
    keeper.introduce();
    state = State.READY;
  }

  /** Starts and stops runs, shows what has caught up, and learns how far the views are. */
  void look() {
    if (state != State.READY) {
      makeReady();
    }
    store.refresh();
    keeper.reconcile();
    RunPositions read = positions();
    long now = System.nanoTime();
    if (keeper.isAnythingAhead()) {
      keeper.showWhatCaughtUp(read, headBefore, now);
      headBefore = head();
    } else {
      headBefore = Long.MAX_VALUE;
    }
    follow(read, now);
    keeper.sweep(read, now);
  }

  private void follow(RunPositions read, long now) {
    gaps.see(read.gaps(), now);
    Map<String, Long> complete = new HashMap<>();
    for (ProjectionDefinition definition : store.definitions()) {
      ProjectionDefinition run = keeper.current(definition);
      complete.put(run.processor(), read.complete(run, gap -> gaps.isGivenUp(gap, now)));
    }
    positions = read;
    followed = Map.copyOf(complete);
    served = complete.values().stream().min(Comparator.naturalOrder()).orElse(Long.MAX_VALUE);
  }
}
