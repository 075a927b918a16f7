package io.lienlac.auditor.replay;

import io.lienlac.auditor.json.Json;
import io.lienlac.auditor.leaf.Leaf;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.replay.InboxItem.Addressed;
import io.lienlac.auditor.replay.InboxItem.Withdrawn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All inboxes, by what the events say. This is written from the description of the events and not
 * from the system's own views, so that the one can be held against the other. An item takes about
 * half a kilobyte of memory.
 */
final class Inboxes {

  private static final String EVENTS = "io.lienlac.api.directive.";

  private final Map<String, InboxItem> items = new HashMap<>();

  /** The items by the names of their receipts; those that are not addressed are there, too. */
  Map<String, InboxItem> items() {
    return Collections.unmodifiableMap(items);
  }

  void on(Leaf event) throws Malformed {
    if (!event.payloadType().startsWith(EVENTS)) {
      return;
    }
    switch (event.payloadType().substring(EVENTS.length())) {
      case "DirectiveAddressed" -> addressed(payload(event, "1", "2"));
      case "DirectiveRead" -> {
        Payload fields = payload(event, "1");
        of(fields).read(Act.of(fields, "read"));
      }
      case "DirectiveAcknowledged" -> {
        Payload fields = payload(event, "1");
        of(fields).acknowledge(Act.of(fields, "acknowledged"));
      }
      case "InvitationAnswered" -> {
        Payload fields = payload(event, "1");
        of(fields).answer(Answer.of(fields, event.sequence()));
      }
      case "WithdrawalAnnounced" -> withdrawn(payload(event, "1"));
      case "RecipientsReminded" -> reminded(payload(event, "1"));
      default -> {}
    }
  }

  private static Payload payload(Leaf event, String... revisions) throws Malformed {
    if (!List.of(revisions).contains(event.revision())) {
      throw new Malformed(Text.REVISION_UNKNOWN, event.payloadType(), event.revision());
    }
    return Payload.of(event);
  }

  private void addressed(Payload event) throws Malformed {
    Letter letter = Letter.of(event);
    long ordinal = event.count("firstOrdinal");
    for (Recipient recipient : recipients(event)) {
      item(recipient.receipt(letter.directive()))
          .address(new Addressed(letter, recipient, ordinal++));
    }
  }

  private void withdrawn(Payload event) throws Malformed {
    Withdrawn how = new Withdrawn(event.instant("withdrawnAt"), event.fields().flag("opened"));
    for (Recipient recipient : recipients(event)) {
      item(recipient.receipt(event.text("directiveId"))).withdraw(how);
    }
  }

  private void reminded(Payload event) throws Malformed {
    long number = event.count("number");
    long at = event.instant("remindedAt");
    for (Recipient recipient : recipients(event)) {
      item(recipient.receipt(event.text("directiveId"))).remind(number, at);
    }
  }

  private static Collection<Recipient> recipients(Payload event) throws Malformed {
    List<Recipient> recipients = new ArrayList<>();
    for (Json recipient : event.fields().array("recipients")) {
      recipients.add(Recipient.of(recipient));
    }
    return recipients;
  }

  private InboxItem of(Payload event) throws Malformed {
    return item(event.text("receiptId"));
  }

  private InboxItem item(String receipt) {
    return items.computeIfAbsent(receipt, unknown -> new InboxItem());
  }
}
