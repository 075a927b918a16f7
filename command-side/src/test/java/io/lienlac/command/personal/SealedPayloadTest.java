package io.lienlac.command.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.command.personal.SealedValue.Place;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed for one place of one event can be read there, unchanged, and nowhere else. */
class SealedPayloadTest {

  private static final String EVENT = "99999999-0000-4000-8000-000000000001";
  private static final String OTHER = "99999999-0000-4000-8000-000000000002";
  private static final PersonId AN = PersonId.of("22222222-0000-4000-8000-000000000001");
  private static final List<PersonalField> FIELDS =
      List.of(new PersonalField("name", "person"), new PersonalField("files", "person"));
  private static final String PLAIN =
      "{\"person\":\"" + AN + "\",\"name\":\"Trần\",\"files\":[{\"name\":\"a\"}],\"at\":1}";

  private final Map<PersonId, Aead> keys = Map.of(AN, cipher());

  @Test
  void isReadAsItWas() {
    String sealed = sealed(PLAIN);
    assertThat(sealed).doesNotContain("Trần", "[{").contains("{\"personal\":\"" + AN + ":");
    assertThat(opened(EVENT, sealed, keys)).isEqualTo(PLAIN);
  }

  @Test
  void neverLooksAlikeTwice() {
    assertThat(sealed(PLAIN)).isNotEqualTo(sealed(PLAIN));
  }

  @Test
  void cannotBeReadInAnotherEvent() {
    assertThatThrownBy(() -> opened(OTHER, sealed(PLAIN), keys))
        .isInstanceOf(UnreadablePersonalData.class)
        .hasMessage("/name of event " + OTHER + " is not what was stored");
  }

  @Test
  void cannotBeReadInAnotherField() {
    String transplanted =
        sealed(PLAIN).replace("\"name\":{", "\"x\":{").replace("\"files\":{", "\"name\":{");
    assertThatThrownBy(() -> opened(EVENT, transplanted, keys))
        .isInstanceOf(UnreadablePersonalData.class);
  }

  @Test
  void cannotBeReadWithAnyBitChanged() {
    SealedValue value =
        SealedValue.of("\"Trần\"".getBytes(StandardCharsets.UTF_8), AN, cipher(), place());
    for (int bit = 0; bit < value.bytes().length * Byte.SIZE; bit++) {
      byte[] changed = value.bytes().clone();
      changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      assertThatThrownBy(() -> new SealedValue(AN, changed).open(cipher(), place()))
          .isInstanceOf(UnreadablePersonalData.class);
    }
  }

  @Test
  void isErasedWithoutTheKey() {
    assertThat(opened(EVENT, sealed(PLAIN), Map.of()))
        .isEqualTo(
            "{\"person\":\""
                + AN
                + "\",\"name\":{\"erased\":true},\"files\":{\"erased\":true},\"at\":1}");
  }

  @Test
  void whatIsToldOfSomebodyErasedIsNotStored() {
    SealedPayload payload = SealedPayload.read(EVENT, utf8(PLAIN));
    payload.seal(FIELDS, Map.of());
    assertThat(text(payload)).contains("\"name\":{\"erased\":true}").doesNotContain("Trần");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"person\":null,\"name\":\"Trần\",\"files\":[]}",
        "{\"person\":\"22222222-0000-4000-8000-000000000001\",\"name\":null}",
        "{\"person\":\"22222222-0000-4000-8000-000000000001\",\"name\":{\"erased\":true}}"
      })
  void whatIsNobodysOrWasNeverToldOrIsErasedStaysAsItIs(String plain) {
    SealedPayload payload = SealedPayload.read(EVENT, utf8(plain));
    assertThat(payload.toldOf(List.of(FIELDS.getFirst()))).isEmpty();
    payload.seal(List.of(FIELDS.getFirst()), keys);
    assertThat(text(payload)).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"{\\\"personal\\\":\\\"22222222-0000-4000-8000-000000000001:AAAA\\\"}\"}",
        "{\"name\":{\"personal\":1}}",
        "{\"name\":{\"personal\":\"of nobody\"}}",
        "{\"name\":{\"personal\":\"22222222-0000-4000-8000-000000000001:AAAA\",\"more\":1}}"
      })
  void whatOnlyLooksLikeItStaysAsItIs(String plain) {
    assertThat(SealedPayload.read(EVENT, utf8(plain)).sealedFor()).isEmpty();
    assertThat(opened(EVENT, plain, keys)).isEqualTo(plain);
  }

  @Test
  void isFoundHoweverDeep() {
    SealedValue value = SealedValue.of(utf8("7"), AN, cipher(), new Place(EVENT, "/a~1b/1/c~0d"));
    String stored = "{\"a/b\":[0,{\"c~d\":" + value.node() + "}]}";
    assertThat(opened(EVENT, stored, keys)).isEqualTo("{\"a/b\":[0,{\"c~d\":7}]}");
  }

  @Test
  void isWhatIsPublished() throws GeneralSecurityException {
    byte[] associated =
        Base64.getDecoder()
            .decode("AAAAJDk5OTk5OTk5LTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMQAAAAUvbmFtZQ==");
    byte[] bytes = cipher().encrypt(utf8("\"Trần\""), associated);
    assertThat(bytes).hasSize(12 + utf8("\"Trần\"").length + 16);
    assertThat(new SealedValue(AN, bytes).open(cipher(), place())).isEqualTo(utf8("\"Trần\""));
  }

  private String sealed(String plain) {
    SealedPayload payload = SealedPayload.read(EVENT, utf8(plain));
    assertThat(payload.toldOf(FIELDS)).containsExactly(AN);
    payload.seal(FIELDS, keys);
    return text(payload);
  }

  private static String opened(String event, String stored, Map<PersonId, Aead> keys) {
    return text(SealedPayload.read(event, utf8(stored)).opened(keys));
  }

  private static Place place() {
    return new Place(EVENT, "/name");
  }

  private static String text(SealedPayload payload) {
    return new String(payload.bytes(), StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Aead cipher() {
    try {
      return new AesGcmJce(new byte[32]);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
