package io.lienlac.query.support;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;

/** The tokens as a database keeps them, whichever node works with them. */
public interface StoredTokens {

  /** By processor and segment; empty for a segment that has not begun. */
  Map<String, Map<Integer, Optional<TrackingToken>>> read();

  /** When a node last wrote or claimed a token of each processor. */
  Map<String, Instant> touched();
}
