package io.lienlac.command.personal;

import com.google.crypto.tink.Aead;

/**
 * The keys under which the keys of persons lie, each with a number. A service that never gives its
 * keys away can stand behind it as well as a setting: Tink has an {@link Aead} for most.
 */
interface KeyEncryptionKeys {

  /** The number of the one under which new keys are put. */
  int current();

  /**
   * @throws IllegalStateException if there is none of this number
   */
  Aead key(int number);
}
