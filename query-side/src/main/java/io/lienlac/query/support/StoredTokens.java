package io.lienlac.query.support;

import java.util.Map;

/** The tokens as a database keeps them, whichever node works with them. */
@FunctionalInterface
public interface StoredTokens {

  /** By processor and segment. */
  Map<String, Map<Integer, StoredToken>> read();
}
