package io.lienlac.api.directive;

import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A directive was corrected by another one (Decree 30/2020/NĐ-CP, Art. 18: errors are mended by a
 * new letter, never silently).
 *
 * @param correction the new letter
 */
@Revision("1")
public record DirectiveCorrected(
    DirectiveId directiveId,
    DirectiveId correction,
    PersonId correctedBy,
    @Nullable PersonId onBehalfOf,
    Instant correctedAt)
    implements DirectiveEvent {}
