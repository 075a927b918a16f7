package io.lienlac.graphql.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Against the second test of RFC 8032, section 7.1. */
class ExportSignatureTest {

  private static final String SEED =
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";
  private static final String PUBLIC_KEY =
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
  private static final String SIGNATURE =
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
          + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

  /** What stands before the 32 bytes of such a key in X.509. */
  private static final String PREFIX = "302a300506032b6570032100";

  private final ExportSignature signature = new ExportSignature(HexFormat.of().parseHex(SEED));

  @Test
  void signsAsTheStandardDoes() {
    assertThat(HexFormat.of().formatHex(signature.of(new byte[] {0x72}))).isEqualTo(SIGNATURE);
  }

  @Test
  void publishesTheKeyThatBelongsToIt() {
    String pem = new String(signature.publicKey(), StandardCharsets.US_ASCII);
    assertThat(pem)
        .startsWith("-----BEGIN PUBLIC KEY-----\n")
        .endsWith("\n-----END PUBLIC KEY-----\n");
    byte[] key = Base64.getMimeDecoder().decode(pem.lines().toList().get(1));
    assertThat(HexFormat.of().formatHex(key)).isEqualTo(PREFIX + PUBLIC_KEY);
  }
}
