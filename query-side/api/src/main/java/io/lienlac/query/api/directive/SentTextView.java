package io.lienlac.query.api.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter that was recognised by its text.
 *
 * @param event the event by which it was sent
 * @param withdrawnAt null where it was not
 * @param opens whether the viewer may open it
 */
public record SentTextView(
    DirectiveId directive,
    UUID event,
    UnitId issuer,
    @Nullable String number,
    @Nullable String symbol,
    Instant sentAt,
    @Nullable Instant withdrawnAt,
    boolean opens) {}
