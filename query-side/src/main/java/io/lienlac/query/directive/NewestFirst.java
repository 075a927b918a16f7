package io.lienlac.query.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.query.support.Values;
import java.time.Instant;

/**
 * Places in lists that have the letter sent last at their head. Each letter has a place of its own,
 * and the plain order of the places is the order of the list.
 */
final class NewestFirst {

  private static final String END_OF_TIME = ".";

  private NewestFirst() {}

  static String place(Instant sentAt, DirectiveId directive) {
    return Values.latestFirst(Values.micros(sentAt)) + END_OF_TIME + directive;
  }

  /** Before the places of all letters sent at the time of this one, and the same for each. */
  static String time(String place) {
    int end = place.indexOf(END_OF_TIME);
    return end < 0 ? place : place.substring(0, end);
  }
}
