package io.lienlac.api;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that whoever knows the same names derives alike, on any node and at any time. */
public final class NameBasedId {

  private NameBasedId() {}

  /** An id out of names that hold no personal data; no name may hold a line feed. */
  public static UUID of(String... names) {
    return UUID.nameUUIDFromBytes(String.join("\n", names).getBytes(StandardCharsets.UTF_8));
  }
}
