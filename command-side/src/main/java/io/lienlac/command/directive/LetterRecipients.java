package io.lienlac.command.directive;

import static io.lienlac.api.CivilTime.dateOf;

import io.lienlac.api.directive.DirectiveCommand.SendDirective;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who receives a letter, in the order of its list. */
final class LetterRecipients {

  private LetterRecipients() {}

  static List<Recipient> of(SendDirective command, AudienceResolver audiences, Receipts receipts) {
    List<Recipient> found =
        audiences.resolve(command.issuer(), command.audience(), dateOf(command.at())).stream()
            .sorted(Found.BY_NAME)
            .map(Found::recipient)
            .toList();
    DirectiveId corrects = command.corrects();
    return corrects == null ? found : first(receipts.opened(corrects), found);
  }

  /**
   * Those who have opened a letter receive its correction before all others, whether the audience
   * names them or not; where it does, for the purpose that it says.
   */
  private static List<Recipient> first(List<Recipient> opened, List<Recipient> found) {
    Map<Party, Recipient> rest = new LinkedHashMap<>();
    found.forEach(recipient -> rest.put(Party.of(recipient), recipient));
    List<Recipient> all = new ArrayList<>();
    for (Recipient opener : opened) {
      Recipient named = rest.remove(Party.of(opener));
      all.add(named == null ? opener : named);
    }
    all.addAll(rest.values());
    return all;
  }

  private record Party(RecipientKind kind, UUID id) {

    static Party of(Recipient recipient) {
      return new Party(recipient.kind(), recipient.id());
    }
  }
}
