package io.lienlac.query.api.directive;

import io.lienlac.api.directive.RecipientKind;
import io.lienlac.query.api.organisation.Scope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who listens to an inbox.
 *
 * @param scope what the listener may see now; of an inbox that is not the listener's now there is
 *     no letter
 * @param heard what the listener has heard of; null for all that is there by now
 */
public record Listening(
    Scope scope, RecipientKind recipientKind, UUID recipient, @Nullable Heard heard) {}
