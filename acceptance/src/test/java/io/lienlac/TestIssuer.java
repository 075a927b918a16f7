package io.lienlac;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID Connect issuer inside the tests' own process, which signs tokens for whomever it is
 * told to. The name of an account is its subject.
 */
public final class TestIssuer implements Tokens {

  /** What the system's tokens are for. */
  public static final String AUDIENCE = "lienlac-api";

  private static final String KEY_ID = "test";
  private static final int KEY_BITS = 2048;
  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final Duration MARGIN = Duration.ofMinutes(1);
  private static final TestIssuer SHARED = new TestIssuer();

  private final KeyPair keys = keys();
  private final HttpServer server = server();
  private final Map<String, Issued> issued = new ConcurrentHashMap<>();

  private TestIssuer() {
    serve("/.well-known/openid-configuration", configuration());
    serve("/keys", Map.of("keys", List.of(publicKey())));
    server.start();
  }

  /** The one of this JVM; its server ends with it. */
  public static TestIssuer get() {
    return SHARED;
  }

  @Override
  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public String subject(String account) {
    return account;
  }

  @Override
  public String token(String account) {
    Instant now = Instant.now();
    return issued
        .compute(
            account,
            (name, known) ->
                known != null && now.isBefore(known.renewAt())
                    ? known
                    : new Issued(sign(claims(name, now)), now.plus(LIFE).minus(MARGIN)))
        .token();
  }

  /** What a good token of the account says; for tests that change some of it. */
  public Map<String, Object> claims(String account, Instant now) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer());
    claims.put("sub", account);
    claims.put("aud", List.of(AUDIENCE));
    claims.put("azp", "web");
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plus(LIFE).getEpochSecond());
    claims.put("scope", AUDIENCE);
    return claims;
  }

  /** A token with these claims, signed by the issuer's key. */
  public String sign(Map<String, ?> claims) {
    return sign(Map.of("alg", "RS256", "typ", "JWT", "kid", KEY_ID), claims, keys);
  }

  /** A token with this header and these claims, signed with RS256 by any key. */
  public static String sign(Map<String, ?> header, Map<String, ?> claims, KeyPair keys) {
    String content = base64(json(header)) + "." + base64(json(claims));
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot sign a token", e);
    }
  }

  /** A new pair of RSA keys. */
  public static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot make RSA keys", e);
    }
  }

  private Map<String, Object> configuration() {
    return Map.of(
        "issuer",
        issuer(),
        "jwks_uri",
        issuer() + "/keys",
        "authorization_endpoint",
        issuer() + "/authorize",
        "token_endpoint",
        issuer() + "/token",
        "response_types_supported",
        List.of("code"),
        "subject_types_supported",
        List.of("public"),
        "id_token_signing_alg_values_supported",
        List.of("RS256"));
  }

  private Map<String, String> publicKey() {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    return Map.of(
        "kty",
        "RSA",
        "use",
        "sig",
        "alg",
        "RS256",
        "kid",
        KEY_ID,
        "n",
        base64(unsigned(key.getModulus())),
        "e",
        base64(unsigned(key.getPublicExponent())));
  }

  private static byte[] unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] json(Object value) {
    return JsonMapper.shared().writeValueAsBytes(value);
  }

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(String path, Object content) {
    byte[] bytes = json(content);
    server.createContext(path, exchange -> answer(exchange, bytes));
  }

  private static void answer(HttpExchange exchange, byte[] content) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content);
    }
  }

  private record Issued(String token, Instant renewAt) {}
}
