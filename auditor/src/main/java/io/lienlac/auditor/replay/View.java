package io.lienlac.auditor.replay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The views that are published for replay. */
public enum View {
  /** What is in every inbox, and what its recipient did with it. */
  INBOX {
    @Override
    Stream<String> lines(Inboxes inboxes) {
      return inboxes.items().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .flatMap(
              item ->
                  item.getValue().addressed().stream()
                      .map(to -> item.getValue().line(item.getKey(), to)));
    }
  },
  /** How many have a directive, and have read, acknowledged and answered it. */
  DELIVERY {
    @Override
    Stream<String> lines(Inboxes inboxes) {
      return Delivery.of(inboxes.items().values()).entrySet().stream()
          .map(delivery -> delivery.getValue().line(delivery.getKey()));
    }
  };

  /** The canonical lines, in their order. */
  abstract Stream<String> lines(Inboxes inboxes);

  /** By what it is asked for. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Finds a view by its word. */
  public static Optional<View> of(String word) {
    return Arrays.stream(values()).filter(view -> view.word().equals(word)).findFirst();
  }
}
