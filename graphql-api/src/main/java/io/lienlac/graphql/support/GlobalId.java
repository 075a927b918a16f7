package io.lienlac.graphql.support;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** An id as clients see it: opaque, and the same for ever. */
public record GlobalId(String type, UUID id) {

  /** The id of nothing. What is no id at all is taken for it, and so answers like an unknown id. */
  static final UUID NOTHING = new UUID(0, 0);

  /** Reads an id; whatever is malformed is the id of nothing. */
  public static GlobalId read(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int colon = plain.indexOf(':');
      return colon < 0
          ? nothing()
          : new GlobalId(plain.substring(0, colon), UUID.fromString(plain.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      return nothing();
    }
  }

  /** Reads an id of {@code type}; another type's id is the id of nothing. */
  public static UUID read(String type, String text) {
    GlobalId read = read(text);
    return read.type.equals(type) ? read.id : NOTHING;
  }

  private static GlobalId nothing() {
    return new GlobalId("", NOTHING);
  }

  /** As clients see it. */
  @Override
  public String toString() {
    byte[] plain = (type + ":" + id).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
  }
}
