package io.lienlac.auditor.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can stand before a value on the command line. */
enum Option {
  KEY(true),
  WITNESS(true),
  KNOWN(true),
  LOG(true),
  MAC_KEY(false),
  TILES(false),
  PROOF(false),
  VIEW(false),
  DIGEST(false),
  TEXT(false),
  STATE(false),
  LISTEN(false),
  LANGUAGE(false);

  private final boolean repeated;

  Option(boolean repeated) {
    this.repeated = repeated;
  }

  /** Whether it can stand there several times. */
  boolean isRepeated() {
    return repeated;
  }

  String word() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Option> of(String word) {
    return Arrays.stream(values()).filter(option -> option.word().equals(word)).findFirst();
  }
}
