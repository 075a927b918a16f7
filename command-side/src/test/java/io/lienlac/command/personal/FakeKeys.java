package io.lienlac.command.personal;

import com.google.crypto.tink.Aead;
import io.lienlac.api.organisation.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Keys of persons in memory. */
public final class FakeKeys implements KeyTable {

  static final String FIRST = "1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
  static final String SECOND = "2:QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=";

  private final Map<PersonId, KnownKey> rows = new HashMap<>();
  private int questions;

  /** Payloads under keys that are made when they are needed. */
  public static PersonalPayloads payloads() {
    return new PersonalPayloads(new FakeKeys().keys());
  }

  public PersonalKeys keys() {
    return keys(FIRST);
  }

  PersonalKeys keys(String wrapping) {
    return new PersonalKeys(this, ConfiguredKeys.of(wrapping), new KeyCache(System::nanoTime));
  }

  /** This is the person's key. */
  public void give(PersonId person, byte[] key) {
    Aead wrapping = ConfiguredKeys.of(FIRST).key(1);
    byte[] associated = person.toString().getBytes(StandardCharsets.UTF_8);
    try {
      rows.put(person, new KnownKey.Wrapped(wrapping.encrypt(key, associated), 1));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everybody is erased. */
  public void destroyAll() {
    rows.replaceAll((person, key) -> new KnownKey.Destroyed());
  }

  /** As if the transactions that made them had failed. */
  void takeBack() {
    rows.clear();
  }

  /** How often it was asked. */
  int questions() {
    return questions;
  }

  Collection<KnownKey> rows() {
    return rows.values();
  }

  @Override
  public Map<PersonId, KnownKey> read(Set<PersonId> persons) {
    questions++;
    Map<PersonId, KnownKey> known = new HashMap<>(rows);
    known.keySet().retainAll(persons);
    return known;
  }

  @Override
  public void make(Map<PersonId, KnownKey.Wrapped> keys) {
    keys.forEach(rows::putIfAbsent);
  }

  @Override
  public void destroy(PersonId person) {
    rows.put(person, new KnownKey.Destroyed());
  }

  @Override
  public Map<PersonId, KnownKey.Wrapped> notUnder(int number) {
    Map<PersonId, KnownKey.Wrapped> found = new HashMap<>();
    rows.forEach(
        (person, key) -> {
          if (key instanceof KnownKey.Wrapped wrapped && wrapped.number() != number) {
            found.put(person, wrapped);
          }
        });
    return found;
  }

  @Override
  public void replace(PersonId person, KnownKey.Wrapped before, KnownKey.Wrapped after) {
    rows.put(person, after);
  }
}
