package io.lienlac.api.file;

import java.util.UUID;

/** Names an upload. */
public record FileId(UUID value) {

  /** The bare UUID. */
  @Override
  public String toString() {
    return value.toString();
  }
}
