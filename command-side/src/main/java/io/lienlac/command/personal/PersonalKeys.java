package io.lienlac.command.personal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.lienlac.api.organisation.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A key for each person, under which all that events tell about that person is encrypted. Without
 * it nobody can read that any more, wherever it lies.
 */
public final class PersonalKeys {

  private static final Logger LOG = LoggerFactory.getLogger(PersonalKeys.class);
  private static final int KEY_BYTES = 32;

  private final KeyTable table;
  private final KeyEncryptionKeys wrapping;
  private final KeyCache cache;
  private final SecureRandom random = new SecureRandom();

  PersonalKeys(KeyTable table, KeyEncryptionKeys wrapping, KeyCache cache) {
    this.table = table;
    this.wrapping = wrapping;
    this.cache = cache;
  }

  /** Destroys a person's key for good, in the transaction that there is. */
  public void destroy(PersonId person) {
    table.destroy(person);
    cache.forget(person);
    AfterCommit.run(() -> cache.forget(person));
  }

  /** The keys that there are. Whose key was destroyed has none. */
  Map<PersonId, Aead> find(Set<PersonId> persons) {
    Map<PersonId, Aead> found = cache.fresh(persons);
    Set<PersonId> rest = without(persons, found.keySet());
    if (!rest.isEmpty()) {
      KeyCache.Look look = cache.look();
      Map<PersonId, KnownKey> known = table.read(rest);
      if (known.size() < rest.size()) {
        LOG.error(
            "COMMAND-PERSONAL-001: {} keys are neither there nor destroyed, of {} and others",
            rest.size() - known.size(),
            without(rest, known.keySet()).iterator().next());
      }
      found.putAll(opened(look, known));
    }
    return found;
  }

  /** The key itself, for the person whose it is; empty where there is none any more. */
  Optional<byte[]> handOut(PersonId person) {
    return table.read(Set.of(person)).get(person) instanceof KnownKey.Wrapped wrapped
        ? Optional.of(plain(person, wrapped))
        : Optional.empty();
  }

  /** The same for those of whom something is to be told: who has no key yet gets one. */
  Map<PersonId, Aead> findOrMake(Set<PersonId> persons) {
    Map<PersonId, Aead> found = cache.fresh(persons);
    Set<PersonId> rest = without(persons, found.keySet());
    if (!rest.isEmpty()) {
      KeyCache.Look look = cache.look();
      Map<PersonId, KnownKey> known = new HashMap<>(table.read(rest));
      Set<PersonId> unknown = without(rest, known.keySet());
      if (!unknown.isEmpty()) {
        table.make(made(unknown));
        known.putAll(table.read(unknown));
      }
      found.putAll(opened(look, known));
    }
    return found;
  }

  /**
   * Puts keys that lie under another key-encryption key than the current one under that.
   *
   * @return how many
   */
  int wrapAnew() {
    int all = 0;
    int number = wrapping.current();
    Map<PersonId, KnownKey.Wrapped> some = table.notUnder(number);
    while (!some.isEmpty()) {
      some.forEach(
          (person, before) ->
              table.replace(person, before, wrapped(person, plain(person, before))));
      all += some.size();
      some = table.notUnder(number);
    }
    return all;
  }

  void forget(PersonId person) {
    cache.forget(person);
  }

  void forgetAll() {
    cache.forgetAll();
  }

  /** Kept at hand once it is certain that they are there: a key made may be taken back. */
  private Map<PersonId, Aead> opened(KeyCache.Look look, Map<PersonId, KnownKey> known) {
    Map<PersonId, Aead> ciphers = new HashMap<>();
    Map<PersonId, KeyCache.Open> open = new HashMap<>();
    known.forEach(
        (person, key) -> {
          if (key instanceof KnownKey.Wrapped wrapped) {
            Aead cipher = cache.same(person, wrapped).orElseGet(() -> cipher(person, wrapped));
            ciphers.put(person, cipher);
            open.put(person, new KeyCache.Open(wrapped, cipher));
          }
        });
    AfterCommit.run(() -> cache.keep(look, open));
    return ciphers;
  }

  private Map<PersonId, KnownKey.Wrapped> made(Set<PersonId> persons) {
    Map<PersonId, KnownKey.Wrapped> made = new HashMap<>();
    for (PersonId person : persons) {
      byte[] key = new byte[KEY_BYTES];
      random.nextBytes(key);
      made.put(person, wrapped(person, key));
    }
    return made;
  }

  private KnownKey.Wrapped wrapped(PersonId person, byte[] key) {
    int number = wrapping.current();
    try {
      return new KnownKey.Wrapped(wrapping.key(number).encrypt(key, associated(person)), number);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Key %d wraps nothing".formatted(number), e);
    }
  }

  private byte[] plain(PersonId person, KnownKey.Wrapped wrapped) {
    try {
      return wrapping.key(wrapped.number()).decrypt(wrapped.bytes(), associated(person));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "Key %d did not wrap what lies as the key of %s".formatted(wrapped.number(), person), e);
    }
  }

  private Aead cipher(PersonId person, KnownKey.Wrapped wrapped) {
    try {
      return new AesGcmJce(plain(person, wrapped));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key of %s is no key".formatted(person), e);
    }
  }

  /** So that nobody's key is taken for another's. */
  private static byte[] associated(PersonId person) {
    return person.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Set<PersonId> without(Set<PersonId> persons, Set<PersonId> some) {
    Set<PersonId> rest = new HashSet<>(persons);
    rest.removeAll(some);
    return rest;
  }
}
