package io.lienlac.query.api.directive;

import io.lienlac.api.directive.RecipientKind;
import org.jspecify.annotations.Nullable;

/** Which recipients; a missing filter lets all pass. */
public record DeliveryFilter(
    @Nullable RecipientKind recipientKind,
    @Nullable Boolean read,
    @Nullable Boolean acknowledged) {}
