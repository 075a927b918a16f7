package io.lienlac.command.personal;

import java.util.Arrays;

/** What is known of a person's key. */
sealed interface KnownKey {

  /**
   * The key as it lies in the database.
   *
   * @param bytes encrypted under a key-encryption key
   * @param number of that key
   */
  record Wrapped(byte[] bytes, int number) implements KnownKey {

    boolean isSameAs(Wrapped other) {
      return number == other.number && Arrays.equals(bytes, other.bytes);
    }
  }

  /** There is none any more, and there will be none again. */
  record Destroyed() implements KnownKey {}
}
