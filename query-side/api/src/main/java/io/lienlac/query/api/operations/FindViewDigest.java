package io.lienlac.query.api.operations;

import io.lienlac.query.api.Query;
import io.lienlac.query.api.organisation.Scope;

/**
 * Asks for the digest of the view that a projection keeps. All of it is read, beside the question:
 * where that takes longer than some seconds, the answer is the last one that is known.
 *
 * @param projection its name
 */
public record FindViewDigest(Scope scope, String projection) implements Query<ViewDigestView> {

  @Override
  public Class<ViewDigestView> answer() {
    return ViewDigestView.class;
  }
}
