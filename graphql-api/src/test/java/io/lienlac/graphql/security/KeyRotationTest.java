package io.lienlac.graphql.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.RSAKey;
import io.lienlac.graphql.TestIssuer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class KeyRotationTest {

  @Test
  void aNewKeyIsFetchedAndTheOldOneForgotten() {
    TestIssuer issuer = new TestIssuer();
    JwtDecoder decoder =
        new TokenConfiguration()
            .jwtDecoder(
                new AccessProperties(issuer.uri(), null, "lienlac-api", Duration.ZERO, List.of()));
    RSAKey old = issuer.key();
    assertThat(decoder.decode(issuer.token("director")).getSubject()).isEqualTo("director");

    issuer.rotate();
    assertThat(decoder.decode(issuer.token("director")).getSubject()).isEqualTo("director");
    String withOldKey = TestIssuer.sign(issuer.claims("director", claims -> {}), old);
    assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(withOldKey));
  }
}
