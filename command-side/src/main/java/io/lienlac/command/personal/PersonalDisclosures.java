package io.lienlac.command.personal;

import com.google.crypto.tink.Aead;
import io.lienlac.api.organisation.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stored events tell about a person, with the key that shows it: for that person alone, as the
 * one key opens all that was ever told about them.
 */
public final class PersonalDisclosures {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final PersonalKeys keys;

  PersonalDisclosures(PersonalKeys keys) {
    this.keys = keys;
  }

  /**
   * A value out of a payload.
   *
   * @param path JSON Pointer (RFC 6901) in the payload
   * @param key 32 bytes
   * @param text what was encrypted
   */
  public record Disclosed(String path, PersonId person, byte[] key, JsonNode text) {}

  /** What the payload of an event, as it is stored, tells about its reader. */
  public List<Disclosed> to(PersonId reader, String event, byte[] payload) {
    SealedPayload sealed = SealedPayload.read(event, payload);
    if (!sealed.sealedFor().contains(reader)) {
      return List.of();
    }
    Optional<byte[]> key = keys.handOut(reader);
    @Nullable Aead cipher = keys.find(Set.of(reader)).get(reader);
    if (key.isEmpty() || cipher == null) {
      return List.of();
    }
    List<Disclosed> disclosed = new ArrayList<>();
    for (Map.Entry<String, SealedValue> entry : sealed.values().entrySet()) {
      SealedValue value = entry.getValue();
      if (value.person().equals(reader)) {
        byte[] json = value.open(cipher, new SealedValue.Place(event, entry.getKey()));
        disclosed.add(new Disclosed(entry.getKey(), reader, key.get(), JSON.readTree(json)));
      }
    }
    return disclosed;
  }
}
