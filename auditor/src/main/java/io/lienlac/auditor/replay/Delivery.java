package io.lienlac.auditor.replay;

import io.lienlac.auditor.json.CanonicalJson;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** What became of one directive, counted over the inboxes that have it. */
final class Delivery {

  private long addressed;
  private long read;
  private long acknowledged;
  private long openedBeforeWithdrawal;
  private final Map<String, Long> answers = new TreeMap<>();

  private Delivery() {}

  /** By directive. */
  static Map<String, Delivery> of(Collection<InboxItem> items) {
    Map<String, Delivery> deliveries = new TreeMap<>();
    for (InboxItem item : items) {
      item.addressed()
          .map(to -> to.letter().directive())
          .ifPresent(
              directive ->
                  deliveries.computeIfAbsent(directive, unknown -> new Delivery()).count(item));
    }
    return deliveries;
  }

  private void count(InboxItem item) {
    addressed++;
    read += item.isRead() ? 1 : 0;
    acknowledged += item.isAcknowledged() ? 1 : 0;
    openedBeforeWithdrawal += item.wasOpenedBeforeWithdrawal() ? 1 : 0;
    item.answered().ifPresent(answer -> answers.merge(answer, 1L, Long::sum));
  }

  String line(String directive) {
    CanonicalJson counted = new CanonicalJson();
    answers.forEach(counted::put);
    return new CanonicalJson()
        .put("directive", directive)
        .put("addressed", addressed)
        .put("read", read)
        .put("acknowledged", acknowledged)
        .put("openedBeforeWithdrawal", openedBeforeWithdrawal)
        .put("answers", counted)
        .toString();
  }
}
