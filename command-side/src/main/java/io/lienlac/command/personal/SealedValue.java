package io.lienlac.command.personal;

import com.google.crypto.tink.Aead;
import io.lienlac.api.organisation.PersonId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value as it lies in a stored payload: {@code {"personal":"<person>:<Base64>"}}, of 12 bytes of
 * chance, the value's JSON in AES-256-GCM, and 16 bytes by which every change shows. The format is
 * published, and is for ever.
 *
 * @param bytes encrypted
 */
record SealedValue(PersonId person, byte[] bytes) {

  static final String FIELD = "personal";

  private static final Pattern TEXT = Pattern.compile("([0-9a-f-]{36}):([A-Za-z0-9+/]+=*)");

  /**
   * Where a value stands; sealed for one place, it cannot be opened in another.
   *
   * @param path JSON Pointer (RFC 6901) in the payload
   */
  record Place(String event, String path) {

    private byte[] bytes() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (String text : new String[] {event, path}) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
        bytes.writeBytes(utf8);
      }
      return bytes.toByteArray();
    }
  }

  static SealedValue of(byte[] json, PersonId person, Aead key, Place place) {
    try {
      return new SealedValue(person, key.encrypt(json, place.bytes()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("%s cannot be encrypted".formatted(place), e);
    }
  }

  /** What the node is, if it is one. */
  static Optional<SealedValue> in(JsonNode node) {
    if (node.size() != 1 || !node.path(FIELD).isString()) {
      return Optional.empty();
    }
    Matcher text = TEXT.matcher(node.path(FIELD).asString());
    return text.matches()
        ? Optional.of(
            new SealedValue(PersonId.of(text.group(1)), Base64.getDecoder().decode(text.group(2))))
        : Optional.empty();
  }

  ObjectNode node() {
    return JsonNodeFactory.instance
        .objectNode()
        .put(FIELD, person + ":" + Base64.getEncoder().encodeToString(bytes));
  }

  /**
   * The value's JSON.
   *
   * @throws UnreadablePersonalData if it was changed, or sealed for another place
   */
  byte[] open(Aead key, Place place) {
    try {
      return key.decrypt(bytes, place.bytes());
    } catch (GeneralSecurityException e) {
      throw new UnreadablePersonalData(place, e);
    }
  }
}
