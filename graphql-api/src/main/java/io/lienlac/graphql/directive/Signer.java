package io.lienlac.graphql.directive;

import static java.util.Objects.requireNonNull;

import io.lienlac.api.directive.SignerCapacity;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.query.api.directive.DirectiveView;
import org.jspecify.annotations.Nullable;

/** Who signed a letter, and as what; a letter has all three of them or none. */
record Signer(PersonId id, Position position, SignerCapacity capacity) {

  static @Nullable Signer of(DirectiveView directive) {
    return directive.signer() == null
        ? null
        : new Signer(
            directive.signer(),
            requireNonNull(directive.signerPosition()),
            requireNonNull(directive.signerCapacity()));
  }
}
