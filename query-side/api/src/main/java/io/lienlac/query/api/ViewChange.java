package io.lienlac.query.api;

import io.lienlac.api.directive.DirectiveId;
import java.util.Set;
import java.util.UUID;

/** Something that changed in the views. */
public sealed interface ViewChange {

  /** Letters arrived in the inboxes of these units and persons. */
  record LettersArrived(Set<UUID> recipients) implements ViewChange {}

  /** Letters changed in the inboxes of these units and persons, in which they had been before. */
  record LettersChanged(Set<UUID> recipients) implements ViewChange {}

  /** More inboxes have these letters, or more recipients have read or acknowledged them. */
  record DeliveriesWentOn(Set<DirectiveId> directives) implements ViewChange {}

  /** What changed meanwhile was not heard: it may be anything. */
  record Unheard() implements ViewChange {}
}
