package io.lienlac.graphql.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.RSAKey;
import io.lienlac.graphql.TestIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class KeyRotationTest {

  /** How long the keys of an issuer are taken as it told them. */
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final TestIssuer issuer = new TestIssuer();
  private final JwtDecoder decoder =
      new TokenConfiguration()
          .jwtDecoder(
              new AccessProperties(issuer.uri(), null, "lienlac-api", Duration.ZERO, List.of()));

  @Test
  void aNewKeyIsFetchedAndTheOldOneForgotten() {
    RSAKey old = issuer.key();
    assertThat(decoder.decode(issuer.token("director")).getSubject()).isEqualTo("director");

    issuer.rotate();
    assertThat(decoder.decode(issuer.token("director")).getSubject()).isEqualTo("director");
    String withOldKey = TestIssuer.sign(issuer.claims("director", claims -> {}), old);
    assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(withOldKey));
  }

  /** Though nobody comes with the new one. */
  @Test
  @Tag("endurance")
  void aKeyThatIsTakenBackIsForgottenByItself() throws InterruptedException {
    Date late = Date.from(Instant.now().plus(KEPT.multipliedBy(2)));
    String token = issuer.token("director", claims -> claims.expirationTime(late));
    assertThat(decoder.decode(token).getSubject()).isEqualTo("director");

    issuer.rotate();
    Thread.sleep(KEPT.plusSeconds(1));
    assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(token));
  }
}
