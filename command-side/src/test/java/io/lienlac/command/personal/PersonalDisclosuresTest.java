package io.lienlac.command.personal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.subtle.AesGcmJce;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.command.personal.PersonalDisclosures.Disclosed;
import io.lienlac.command.personal.SealedValue.Place;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever is told of is shown what is told, and the key for it; others are not. */
class PersonalDisclosuresTest {

  private static final String EVENT = "99999999-0000-4000-8000-000000000001";
  private static final PersonId AN = PersonId.of("22222222-0000-4000-8000-000000000001");
  private static final PersonId BINH = PersonId.of("22222222-0000-4000-8000-000000000002");

  private final FakeKeys table = new FakeKeys();
  private final PersonalKeys keys = table.keys();
  private final PersonalDisclosures disclosures = new PersonalDisclosures(keys);

  private byte[] stored() {
    SealedPayload payload =
        SealedPayload.read(
            EVENT,
            "{\"a\":\"%s\",\"b\":\"%s\",\"x\":\"An\",\"y/z\":[1],\"w\":\"B\u00ecnh\"}"
                .formatted(AN, BINH)
                .getBytes(StandardCharsets.UTF_8));
    payload.seal(
        List.of(
            new PersonalField("x", "a"),
            new PersonalField("y/z", "a"),
            new PersonalField("w", "b")),
        keys.findOrMake(Set.of(AN, BINH)));
    return payload.bytes();
  }

  @Test
  void itsReaderIsShownOwnValuesAlone() {
    List<Disclosed> shown = disclosures.to(AN, EVENT, stored());
    assertThat(shown).extracting(Disclosed::path).containsExactlyInAnyOrder("/x", "/y~1z");
    assertThat(shown).extracting(Disclosed::person).containsOnly(AN);
    assertThat(shown)
        .extracting(part -> part.text().toString())
        .containsExactlyInAnyOrder("\"An\"", "[1]");
  }

  @Test
  void theKeyShowsTheValue() throws GeneralSecurityException {
    byte[] stored = stored();
    Map<String, SealedValue> values = SealedPayload.read(EVENT, stored).values();
    for (Disclosed part : disclosures.to(AN, EVENT, stored)) {
      SealedValue value = Objects.requireNonNull(values.get(part.path()));
      byte[] plain = value.open(new AesGcmJce(part.key()), new Place(EVENT, part.path()));
      assertThat(new String(plain, StandardCharsets.UTF_8)).isEqualTo(part.text().toString());
    }
  }

  @Test
  void whoeverIsNotToldOfIsShownNothing() {
    PersonId other = PersonId.of("22222222-0000-4000-8000-000000000003");
    assertThat(disclosures.to(other, EVENT, stored())).isEmpty();
  }

  @Test
  void ofAnErasedPersonNothingIsShown() {
    byte[] stored = stored();
    keys.destroy(AN);
    assertThat(disclosures.to(AN, EVENT, stored)).isEmpty();
  }
}
