package io.lienlac.command.personal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.lienlac.api.organisation.PersonId;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyCacheTest {

  private static final KnownKey.Wrapped WRAPPED = new KnownKey.Wrapped(new byte[] {1}, 1);

  private final Aead cipher = cipher();
  private final PersonId person = person(0);
  private long now;
  private final KeyCache cache = new KeyCache(() -> now);

  @Test
  void givesOutForAShortTimeWhatTheDatabaseSaid() {
    keep(person);
    assertThat(cache.fresh(Set.of(person))).containsOnlyKeys(person);
    pass(KeyCache.FRESH);
    assertThat(cache.fresh(Set.of(person))).isEmpty();
    assertThat(cache.same(person, WRAPPED)).containsSame(cipher);
  }

  @Test
  void takesAKeyForAnotherWhereItDoesNotLieAsItDid() {
    keep(person);
    assertThat(cache.same(person, new KnownKey.Wrapped(new byte[] {2}, 1))).isEmpty();
    assertThat(cache.same(person, new KnownKey.Wrapped(new byte[] {1}, 2))).isEmpty();
  }

  @Test
  void keepsNothingThatWasAskedForBeforeSomethingWasForgotten() {
    KeyCache.Look before = cache.look();
    cache.forget(person(1));
    cache.keep(before, Map.of(person, new KeyCache.Open(WRAPPED, cipher)));
    assertThat(cache.size()).isZero();
  }

  @Test
  void holdsNoMoreThanSoManyAndThoseLatelyAskedFor() {
    Map<PersonId, KeyCache.Open> many = new HashMap<>();
    for (int i = 1; i <= KeyCache.MOST; i++) {
      many.put(person(i), new KeyCache.Open(WRAPPED, cipher));
    }
    keep(person);
    cache.keep(cache.look(), many);
    assertThat(cache.size()).isEqualTo(KeyCache.MOST);
    assertThat(cache.fresh(Set.of(person))).isEmpty();
  }

  @Test
  void holdsNothingForLong() {
    keep(person);
    pass(KeyCache.LONGEST.plusNanos(1));
    keep(person(1));
    assertThat(cache.size()).isEqualTo(1);
    assertThat(cache.same(person, WRAPPED)).isEmpty();
  }

  private void keep(PersonId one) {
    cache.keep(cache.look(), Map.of(one, new KeyCache.Open(WRAPPED, cipher)));
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }

  private static PersonId person(int number) {
    return new PersonId(new UUID(0, number));
  }

  private static Aead cipher() {
    try {
      return new AesGcmJce(new byte[32]);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
