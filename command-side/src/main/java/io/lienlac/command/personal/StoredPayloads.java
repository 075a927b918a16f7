package io.lienlac.command.personal;

import com.google.crypto.tink.Aead;
import io.lienlac.api.organisation.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Payloads as they lie in the event store. No class is needed to read them. */
record StoredPayloads(PersonalKeys keys) {

  private static final byte[] MARK =
      ('"' + SealedValue.FIELD + '"').getBytes(StandardCharsets.UTF_8);

  /** In plain text, but for what is erased; those in which nothing is encrypted, as given. */
  List<byte[]> opened(List<String> events, List<byte[]> stored) {
    List<@Nullable SealedPayload> payloads = new ArrayList<>();
    Set<PersonId> persons = new HashSet<>();
    for (int i = 0; i < stored.size(); i++) {
      payloads.add(sealed(events.get(i), stored.get(i), persons));
    }
    if (persons.isEmpty()) {
      return stored;
    }
    Map<PersonId, Aead> found = keys.find(persons);
    List<byte[]> opened = new ArrayList<>();
    for (int i = 0; i < stored.size(); i++) {
      @Nullable SealedPayload payload = payloads.get(i);
      opened.add(payload == null ? stored.get(i) : payload.opened(found).bytes());
    }
    return opened;
  }

  /** The payload, and into {@code persons} whose keys it needs; null where it needs none. */
  private static @Nullable SealedPayload sealed(
      String event, byte[] stored, Set<PersonId> persons) {
    if (!isMarked(stored)) {
      return null;
    }
    SealedPayload payload = SealedPayload.read(event, stored);
    Set<PersonId> needed = payload.sealedFor();
    persons.addAll(needed);
    return needed.isEmpty() ? null : payload;
  }

  /** Whether there is a field of that name; in a text the quotes would be escaped. */
  private static boolean isMarked(byte[] payload) {
    for (int at = 0; at <= payload.length - MARK.length; at++) {
      if (payload[at + 1] == MARK[1]
          && Arrays.equals(payload, at, at + MARK.length, MARK, 0, MARK.length)) {
        return true;
      }
    }
    return false;
  }
}
