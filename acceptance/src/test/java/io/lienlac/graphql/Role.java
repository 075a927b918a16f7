package io.lienlac.graphql;

import java.util.Arrays;
import java.util.Locale;

/** Who asks; the account has the same name, and the table calls its column by the letter. */
enum Role {
  ADMINISTRATOR('A'),
  DIRECTOR('D'),
  OFFICER('O'),
  REGISTRARS_DELEGATE('R'),
  BUREAU_HEAD('B'),
  BUREAU_HEAD_ELSEWHERE('E'),
  PRINCIPAL('P'),
  PRINCIPAL_ELSEWHERE('X'),
  TEACHER('T'),
  NOBODY('U'),
  AUDITOR('K'),
  AUDITOR_ELSEWHERE('L'),
  INSPECTOR('I'),
  DATA_PROTECTION_OFFICER('G');

  private final char letter;

  Role(char letter) {
    this.letter = letter;
  }

  static Role of(char letter) {
    return Arrays.stream(values()).filter(role -> role.letter == letter).findFirst().orElseThrow();
  }

  String account() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
