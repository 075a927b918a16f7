package io.lienlac.command.personal;

import com.google.crypto.tink.Aead;
import io.lienlac.api.organisation.PersonId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The keys that this node has lately used. A key that was destroyed is told to be forgotten; should
 * that not be heard, it is not given out for much longer all the same.
 */
final class KeyCache {

  static final int MOST = 10_000;

  /** For so long a key is given out without the database having been asked for it. */
  static final Duration FRESH = Duration.ofSeconds(5);

  /** For so long one is at hand that the database must be asked for. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  private final LongSupplier nanos;
  private final LinkedHashMap<PersonId, Entry> keys = new LinkedHashMap<>();
  private long forgotten;

  /**
   * @param nanos a clock that only its differences tell anything about
   */
  KeyCache(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** A key in both forms. */
  record Open(KnownKey.Wrapped wrapped, Aead cipher) {}

  private record Entry(Open key, long askedAt) {}

  /** To be taken before the database is asked. */
  record Look(long forgotten, long at) {}

  synchronized Look look() {
    return new Look(forgotten, nanos.getAsLong());
  }

  /** Those that can be used at once. */
  synchronized Map<PersonId, Aead> fresh(Set<PersonId> persons) {
    Map<PersonId, Aead> fresh = new HashMap<>();
    long now = nanos.getAsLong();
    for (PersonId person : persons) {
      Entry entry = keys.get(person);
      if (entry != null && now - entry.askedAt() < FRESH.toNanos()) {
        fresh.put(person, entry.key().cipher());
      }
    }
    return fresh;
  }

  /** One that need not be unwrapped anew, for it is what the database says. */
  synchronized Optional<Aead> same(PersonId person, KnownKey.Wrapped wrapped) {
    return Optional.ofNullable(keys.get(person))
        .map(Entry::key)
        .filter(key -> key.wrapped().isSameAs(wrapped))
        .map(Open::cipher);
  }

  /** What the database said, unless something was to be forgotten since it was asked. */
  synchronized void keep(Look look, Map<PersonId, Open> found) {
    if (look.forgotten() == forgotten) {
      found.forEach(
          (person, key) -> {
            keys.remove(person);
            keys.put(person, new Entry(key, look.at()));
          });
      shrink();
    }
  }

  synchronized void forget(PersonId person) {
    forgotten++;
    keys.remove(person);
  }

  synchronized void forgetAll() {
    forgotten++;
    keys.clear();
  }

  synchronized int size() {
    return keys.size();
  }

  /** The first one is the one that was not asked for the longest. */
  private void shrink() {
    long now = nanos.getAsLong();
    Iterator<Entry> oldest = keys.values().iterator();
    while (oldest.hasNext()
        && (now - oldest.next().askedAt() > LONGEST.toNanos() || keys.size() > MOST)) {
      oldest.remove();
    }
  }
}
