package io.lienlac.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Texts lie beside their files. */
final class StoredText implements AttachmentText {

  private final SealedObjects objects;

  StoredText(SealedObjects objects) {
    this.objects = objects;
  }

  @Override
  public Optional<String> of(String sha256) throws IOException {
    Optional<InputStream> stored = objects.open(ObjectKeys.text(sha256));
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream text = stored.get()) {
      return Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
