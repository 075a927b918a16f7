package io.lienlac.query.directive;

import io.lienlac.query.support.ChangeNotifier;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an event changed in inboxes.
 *
 * @param recipient in whose inbox the directive arrived; null where it had been there before
 */
record InboxChange(UUID directive, @Nullable UUID recipient) implements InboxEffect {

  static void tell(Set<InboxChange> changes, ChangeNotifier nodes) {
    Set<UUID> recipients =
        changes.stream()
            .map(InboxChange::recipient)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Set<UUID> directives = new HashSet<>();
    changes.forEach(change -> directives.add(change.directive()));
    nodes.tell(recipients, directives);
  }
}
