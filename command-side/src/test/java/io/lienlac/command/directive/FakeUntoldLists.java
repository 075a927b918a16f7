package io.lienlac.command.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.Recipient;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One list of those who are still to be told. */
final class FakeUntoldLists implements UntoldLists {

  private @Nullable Kept kept;
  private boolean held;

  /** What was written down. */
  record Kept(
      Announcement announcement, int firstOrdinal, List<Recipient> list, SendingRequest request) {}

  @Nullable Kept kept() {
    return kept;
  }

  /** Somebody else holds the list. */
  void heldByAnother() {
    held = true;
  }

  @Override
  public void keep(
      Announcement announcement, int firstOrdinal, List<Recipient> list, SendingRequest request) {
    kept = new Kept(announcement, firstOrdinal, List.copyOf(list), request);
  }

  @Override
  public Optional<Next> hold(DirectiveId directive, int reminder) {
    Kept known = kept;
    return held || known == null || known.announcement().reminder() != reminder
        ? Optional.empty()
        : Optional.of(new Next(known.announcement(), known.firstOrdinal()));
  }

  @Override
  public List<Recipient> take(Next next, int most) {
    return kept == null ? List.of() : kept.list().stream().limit(most).toList();
  }

  @Override
  public void forget(Announcement announcement) {
    kept = null;
  }
}
