package io.lienlac.query.support;

import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;

/** The tokens as a database keeps them, whichever node works with them. */
@FunctionalInterface
public interface StoredTokens {

  /** By processor and segment; empty for a segment that has not begun. */
  Map<String, Map<Integer, Optional<TrackingToken>>> read();
}
