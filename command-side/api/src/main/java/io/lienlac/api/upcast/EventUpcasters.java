package io.lienlac.api.upcast;

import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** All steps from older forms of events to newer ones, in the order in which they were made. */
public final class EventUpcasters {

  private EventUpcasters() {}

  public static List<EventUpcaster> all() {
    return List.of(
        new DirectiveSentRev1To2Upcaster(),
        new DirectiveAddressedRev1To2Upcaster(),
        new ArchiveSearchedRev1To2Upcaster());
  }
}
