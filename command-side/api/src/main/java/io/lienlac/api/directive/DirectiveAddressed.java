package io.lienlac.api.directive;

import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A run of the frozen list, of at most 500 recipients, has the directive in its inboxes.
 *
 * @param occasion as the directive says; since revision 2
 */
@Revision("2")
public record DirectiveAddressed(
    DirectiveId directiveId,
    int firstOrdinal,
    List<Recipient> recipients,
    UnitId issuer,
    DirectiveKind kind,
    Urgency urgency,
    RequiredAnswer requiredAnswer,
    @Nullable Instant dueAt,
    @Nullable Occasion occasion,
    Instant sentAt)
    implements DirectiveEvent {

  public DirectiveAddressed {
    recipients = List.copyOf(recipients);
  }
}
