package io.lienlac.query.api.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a view.
 *
 * @param digest the number of documents, a colon, and 64 hexadecimal digits; null where the scope
 *     does not let it be known, there is no such view, or it is still worked out for the first time
 * @param digestedAt when the view began to be read for it; null without one
 */
public record ViewDigestView(@Nullable String digest, @Nullable Instant digestedAt) {

  /** None is known, or none is told. */
  public static final ViewDigestView UNKNOWN = new ViewDigestView(null, null);
}
