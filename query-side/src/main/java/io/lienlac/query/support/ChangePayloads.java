package io.lienlac.query.support;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.query.api.ViewChange;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Changes as they travel between nodes: ids only, each in 22 letters, and no more of them than fit
 * into a notification of PostgreSQL, which has less than 8,000 bytes.
 */
final class ChangePayloads {

  private static final int ID = 22;
  private static final int MOST_IDS = 350;
  private static final String ARRIVED = "r";
  private static final String CHANGED = "c";
  private static final String DIRECTIVES = "d";

  private ChangePayloads() {}

  static List<String> of(
      Collection<UUID> arrived, Collection<UUID> changed, Collection<UUID> directives) {
    List<String> payloads = new ArrayList<>();
    payloads.addAll(chunks(ARRIVED, List.copyOf(arrived)));
    payloads.addAll(chunks(CHANGED, List.copyOf(changed)));
    payloads.addAll(chunks(DIRECTIVES, List.copyOf(directives)));
    return payloads;
  }

  /** What a payload says; nothing where another version of this code has put other things in. */
  static Optional<ViewChange> read(String payload) {
    if (payload.isEmpty() || payload.length() % ID != 1) {
      return Optional.empty();
    }
    return switch (payload.substring(0, 1)) {
      case ARRIVED -> Optional.of(new ViewChange.LettersArrived(ids(payload)));
      case CHANGED -> Optional.of(new ViewChange.LettersChanged(ids(payload)));
      case DIRECTIVES ->
          Optional.of(
              new ViewChange.DeliveriesWentOn(
                  ids(payload).stream().map(DirectiveId::new).collect(Collectors.toSet())));
      default -> Optional.empty();
    };
  }

  private static List<String> chunks(String kind, List<UUID> ids) {
    List<String> chunks = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += MOST_IDS) {
      StringBuilder chunk = new StringBuilder(kind);
      ids.subList(from, Math.min(ids.size(), from + MOST_IDS))
          .forEach(id -> chunk.append(letters(id)));
      chunks.add(chunk.toString());
    }
    return chunks;
  }

  private static String letters(UUID id) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES);
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private static Set<UUID> ids(String payload) {
    Set<UUID> ids = new HashSet<>();
    for (int at = 1; at < payload.length(); at += ID) {
      ByteBuffer bytes =
          ByteBuffer.wrap(Base64.getUrlDecoder().decode(payload.substring(at, at + ID)));
      ids.add(new UUID(bytes.getLong(), bytes.getLong()));
    }
    return ids;
  }
}
