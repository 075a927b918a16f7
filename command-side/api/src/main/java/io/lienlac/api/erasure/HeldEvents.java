package io.lienlac.api.erasure;

import java.util.List;

/** All that is stored and names a person, in its order. */
public record HeldEvents(List<HeldEvent> events) {

  /**
   * An event that names the person.
   *
   * @param feature to which it belongs
   * @param kind simple name of its kind
   * @param at when it was stored, in ISO form
   * @param json what it says; of lists only what names the person, and nothing about others that
   *     these may have erased
   */
  public record HeldEvent(String event, String feature, String kind, String at, String json) {}

  public HeldEvents {
    events = List.copyOf(events);
  }
}
