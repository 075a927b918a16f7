package io.lienlac.graphql;

import java.util.Locale;

/** Who asks, in the order of the table's columns; the account has the same name. */
enum Role {
  ADMINISTRATOR,
  DIRECTOR,
  OFFICER,
  REGISTRARS_DELEGATE,
  BUREAU_HEAD,
  BUREAU_HEAD_ELSEWHERE,
  PRINCIPAL,
  PRINCIPAL_ELSEWHERE,
  TEACHER,
  NOBODY;

  String account() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
