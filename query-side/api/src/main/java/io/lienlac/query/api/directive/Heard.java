package io.lienlac.query.api.directive;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which letters of one inbox a listener has heard of, each by the position of the event that is
 * told. Events do not become visible in the order of their positions, so one number does not tell.
 *
 * @param upTo all at positions up to this one
 * @param beyond and those at these positions, which are all further on
 */
public record Heard(long upTo, SortedSet<Long> beyond) {

  /** So many single positions are remembered at most. */
  public static final int MOST_BEYOND = 500;

  public Heard(long upTo, Collection<Long> beyond) {
    this(upTo, new TreeSet<>(beyond));
  }

  public Heard {
    beyond = new TreeSet<>(beyond).tailSet(upTo + 1);
  }

  /** Whether the letter at {@code position} is among them. */
  public boolean has(long position) {
    return position <= upTo || beyond.contains(position);
  }

  /** With one more letter. */
  public Heard and(long position) {
    SortedSet<Long> more = new TreeSet<>(beyond);
    more.add(position);
    return new Heard(upTo, more);
  }

  /** With all up to a position, as nothing that has not been heard is there any more. */
  public Heard andAllUpTo(long position) {
    return position <= upTo ? this : new Heard(position, beyond);
  }

  /** Whether there is room for one more single position. */
  public boolean hasRoom() {
    return beyond.size() < MOST_BEYOND;
  }
}
