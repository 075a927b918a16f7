package io.lienlac.graphql.security;

import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.ES256;
import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.ES384;
import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.ES512;
import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.PS256;
import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.PS384;
import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.PS512;
import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.RS256;
import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.RS384;
import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.RS512;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Which tokens are taken. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

  /** Signatures by a key pair only: whoever can check a token must not be able to make one. */
  private static final Set<SignatureAlgorithm> ALGORITHMS =
      Set.of(RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512);

  /**
   * The issuer is asked for its keys when the first token comes: it may start after us. Until it
   * has told where they are, each token asks anew.
   */
  @Bean
  JwtDecoder jwtDecoder(AccessProperties access) {
    JwtDecoder decoder = new SupplierJwtDecoder(() -> decoder(access));
    return token -> {
      try {
        return decoder.decode(token);
      } catch (JwtDecoderInitializationException e) {
        throw new JwtException("The issuer does not tell where its keys are", e);
      }
    };
  }

  private static JwtDecoder decoder(AccessProperties access) {
    NimbusJwtDecoder decoder =
        keys(access).jwsAlgorithms(algorithms -> algorithms.addAll(ALGORITHMS)).build();
    decoder.setJwtValidator(validator(access));
    return decoder;
  }

  private static JwkSetUriJwtDecoderBuilder keys(AccessProperties access) {
    return (access.jwksUri() == null
            ? NimbusJwtDecoder.withIssuerLocation(access.issuer())
            : NimbusJwtDecoder.withJwkSetUri(access.jwksUri().toString()))
        .restOperations(new RestTemplate(IssuerRequests.factory()));
  }

  private static OAuth2TokenValidator<Jwt> validator(AccessProperties access) {
    JwtTimestampValidator times = new JwtTimestampValidator(access.clockSkew());
    times.setAllowEmptyExpiryClaim(false);
    return new DelegatingOAuth2TokenValidator<>(
        times,
        new JwtIssuerValidator(access.issuer()),
        new JwtAudienceValidator(access.audience()),
        new JwtClaimValidator<String>("sub", subject -> subject != null && !subject.isBlank()),
        // Keycloak marks identity and refresh tokens so; they are not for us, whatever they name.
        new JwtClaimValidator<String>("typ", type -> type == null || type.equals("Bearer")));
  }
}
