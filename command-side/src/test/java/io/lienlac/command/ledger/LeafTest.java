package io.lienlac.command.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bytes of a leaf and what vouches for it, compared with what another program has made. */
class LeafTest {

  private static final String FIRST = "1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
  private static final String SECOND = "2:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  private static final StoredEvent EVENT = event("1", "{\"name\":\"Sở\"}");
  private static final String MAC =
      "0000000269bbcd0a4fe32e05b12ecae9a9fb49618877256474595575637f3a1d8ef7bb64";

  private final MacKeys keys = MacKeys.read(List.of(FIRST, SECOND));

  private static StoredEvent event(String revision, String payload) {
    return new StoredEvent(
        "e1000000-0000-4000-8000-000000000001",
        "OrganisationUnit",
        "a1000000-0000-4000-8000-000000000001",
        3,
        "io.lienlac.api.organisation.UnitRenamed",
        revision,
        "2019-10-15T02:00:00.000Z",
        "{\"actorId\":\"x\"}".getBytes(UTF_8),
        payload.getBytes(UTF_8));
  }

  @Test
  void anEventIsVouchedForUnderTheNewestKey() {
    assertThat(HexFormat.of().formatHex(keys.mac(EVENT))).isEqualTo(MAC);
  }

  @Test
  void aLeafIsOfTheseBytes() {
    Leaf leaf = Leaf.of(new PlacedEvent(42, EVENT, keys.mac(EVENT)));
    assertThat(HexFormat.of().formatHex(leaf.bytes()))
        .isEqualTo(
            "01000000000000002a0000002465313030303030302d303030302d343030302d383030302d30303030"
                + "3030303030303031000000104f7267616e69736174696f6e556e69740000002461313030303030"
                + "302d303030302d343030302d383030302d30303030303030303030303100000000000000030000"
                + "0027696f2e6c69656e6c61632e6170692e6f7267616e69736174696f6e2e556e697452656e616d"
                + "6564000000013100000018323031392d31302d31355430323a30303a30302e3030305a0000000f"
                + "7b226163746f724964223a2278227d0000000f7b226e616d65223a2253e1bb9f227d0000002400"
                + "00000269bbcd0a4fe32e05b12ecae9a9fb49618877256474595575637f3a1d8ef7bb64");
    assertThat(leaf.hash())
        .isEqualTo(
            TreeHash.of(
                HexFormat.of()
                    .parseHex("8c6e7429eec0a132aec4de05b5dc1ba9df45884a1a7f67c26998f4cb88406476")));
  }

  @Test
  void eachKeyThatIsKnownVouches() {
    byte[] former = MacKeys.read(List.of(FIRST)).mac(EVENT);
    assertThat(keys.vouchFor(new PlacedEvent(1, EVENT, former))).isTrue();
    assertThat(keys.vouchFor(new PlacedEvent(1, EVENT, keys.mac(EVENT)))).isTrue();
    assertThat(MacKeys.read(List.of(FIRST)).vouchFor(new PlacedEvent(1, EVENT, keys.mac(EVENT))))
        .isFalse();
  }

  @Test
  void nothingElseVouches() {
    byte[] mac = keys.mac(EVENT);
    byte[] changed = mac.clone();
    changed[20]++;
    byte[] ofAnotherKey = mac.clone();
    ofAnotherKey[3] = 1;
    assertThat(keys.vouchFor(new PlacedEvent(1, EVENT, null))).isFalse();
    for (byte[] wrong : List.of(new byte[0], new byte[36], changed, ofAnotherKey)) {
      assertThat(keys.vouchFor(new PlacedEvent(1, EVENT, wrong))).isFalse();
    }
    for (StoredEvent other :
        List.of(event("2", "{\"name\":\"Sở\"}"), event("1", "{\"name\":\"So\"}"))) {
      assertThat(keys.vouchFor(new PlacedEvent(1, other, mac))).isFalse();
    }
  }

  /** Where one part ends and the next begins is sealed, too. */
  @Test
  void noTwoEventsHaveTheSameBytes() {
    assertThat(event("1", "2").sealed()).isNotEqualTo(event("12", "").sealed());
  }

  @Test
  void keysThatAreNoneAreRefused() {
    Stream.of(
            List.<String>of(),
            List.of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
            List.of("0:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
            List.of("1:AAEC"),
            List.of("1:no base64!"),
            List.of(FIRST, FIRST))
        .forEach(
            written ->
                assertThatThrownBy(() -> MacKeys.read(written))
                    .isInstanceOf(IllegalArgumentException.class));
  }
}
