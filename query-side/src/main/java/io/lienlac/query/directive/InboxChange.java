package io.lienlac.query.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.Recipient;
import io.lienlac.query.support.ChangeNotifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What an event changed in inboxes.
 *
 * @param arrived in whose inboxes the directive arrived
 * @param changed in whose inboxes it is not what it was, by no act of theirs
 */
record InboxChange(UUID directive, Set<UUID> arrived, Set<UUID> changed) implements InboxEffect {

  static InboxChange arrived(DirectiveId directive, List<Recipient> recipients) {
    return new InboxChange(directive.value(), ids(recipients), Set.of());
  }

  static InboxChange changed(DirectiveId directive, List<Recipient> recipients) {
    return changed(directive, ids(recipients));
  }

  static InboxChange changed(DirectiveId directive, Set<UUID> recipients) {
    return new InboxChange(directive.value(), Set.of(), recipients);
  }

  /** By an act of its recipient. */
  static InboxChange wentOn(DirectiveId directive) {
    return new InboxChange(directive.value(), Set.of(), Set.of());
  }

  static void tell(Set<InboxChange> changes, ChangeNotifier nodes) {
    Set<UUID> arrived = new HashSet<>();
    Set<UUID> changed = new HashSet<>();
    Set<UUID> directives = new HashSet<>();
    for (InboxChange change : changes) {
      arrived.addAll(change.arrived());
      changed.addAll(change.changed());
      directives.add(change.directive());
    }
    nodes.tell(arrived, changed, directives);
  }

  private static Set<UUID> ids(List<Recipient> recipients) {
    return recipients.stream().map(Recipient::id).collect(Collectors.toSet());
  }
}
