package io.lienlac.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Texts lie beside their files. */
final class StoredText implements AttachmentText {

  private static final Logger LOG = LoggerFactory.getLogger(StoredText.class);

  private final SealedObjects objects;

  StoredText(SealedObjects objects) {
    this.objects = objects;
  }

  @Override
  public Optional<String> of(String sha256) throws IOException {
    try {
      return objects
          .read(ObjectKeys.text(sha256))
          .map(utf8 -> new String(utf8, StandardCharsets.UTF_8));
    } catch (SealedObjects.Damaged e) {
      LOG.error("FILES-005: the text of a file cannot be read any more", e);
      return Optional.empty();
    }
  }
}
