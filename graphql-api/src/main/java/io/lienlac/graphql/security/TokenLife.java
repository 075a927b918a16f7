package io.lienlac.graphql.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** How long a token is taken: with the same allowance for clocks as when it came. */
@Component
public class TokenLife {

  private final AccessProperties access;

  TokenLife(AccessProperties access) {
    this.access = access;
  }

  /** From now on; zero if it has expired. */
  public Duration left(Jwt token) {
    Instant end = Objects.requireNonNull(token.getExpiresAt()).plus(access.clockSkew());
    Duration left = Duration.between(Instant.now(), end);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
