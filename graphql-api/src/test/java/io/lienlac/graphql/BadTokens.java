package io.lienlac.graphql;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/**
 * Tokens that no door takes. Those by a key that was taken back are made where a new one has been
 * seen before; what an issuer gives out without the scope of the API names another audience.
 */
public final class BadTokens {

  private static final TestIssuer OURS = TestIssuer.OURS;

  private BadTokens() {}

  public static Stream<Named<String>> all() throws JOSEException {
    TestIssuer others = new TestIssuer();
    Instant now = Instant.now();
    RSAKey stranger = new RSAKey.Builder(TestIssuer.newKey()).keyID(OURS.key().getKeyID()).build();
    JWTClaimsSet good = OURS.claims("director", claims -> {});
    return Stream.of(
        Named.of("garbage", "garbage"),
        Named.of("three parts of garbage", "a.b.c"),
        Named.of("alg=none", new PlainJWT(good).serialize()),
        Named.of("alg=HS256 with the public key", withPublicKeyAsSecret(good)),
        Named.of("expired", changed(c -> c.expirationTime(Date.from(now.minusSeconds(60))))),
        Named.of("without an end", changed(c -> c.expirationTime(null))),
        Named.of("not yet", changed(c -> c.notBeforeTime(Date.from(now.plusSeconds(60))))),
        Named.of("wrong issuer", changed(c -> c.issuer("https://elsewhere.example"))),
        Named.of("issuer with a slash", changed(c -> c.issuer(OURS.uri() + "/"))),
        Named.of("no issuer", changed(c -> c.issuer(null))),
        Named.of("wrong audience", changed(c -> c.audience("account"))),
        Named.of("no audience", changed(c -> c.audience((String) null))),
        Named.of("nobody", changed(c -> c.subject(null))),
        Named.of("an identity token", changed(c -> c.claim("typ", "ID"))),
        Named.of("a refresh token", changed(c -> c.claim("typ", "Refresh"))),
        Named.of("another realm's", others.token("director")),
        Named.of("another realm's key", TestIssuer.sign(good, others.key())),
        Named.of("another key of the same name", TestIssuer.sign(good, stranger)),
        Named.of("changed after signing", tampered(OURS.token("director"))));
  }

  private static String changed(Consumer<JWTClaimsSet.Builder> change) {
    return OURS.token("director", change);
  }

  private static String withPublicKeyAsSecret(JWTClaimsSet claims) throws JOSEException {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(OURS.key().getKeyID()).build();
    SignedJWT token = new SignedJWT(header, claims);
    token.sign(new MACSigner(OURS.key().toPublicKey().getEncoded()));
    return token.serialize();
  }

  private static String tampered(String token) {
    String[] parts = token.split("\\.");
    String claims =
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
            .replace("director", "administrator");
    parts[1] =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.getBytes(StandardCharsets.UTF_8));
    return String.join(".", parts);
  }
}
