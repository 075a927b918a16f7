package io.lienlac;

/** Signs accounts in. */
public interface Tokens {

  /** The {@code iss} of the tokens, by which the system trusts them. */
  String issuer();

  /** The {@code sub} of an account's tokens. */
  String subject(String account);

  /** An access token that is valid for a while yet. */
  String token(String account);
}
