package io.lienlac.query;

import io.lienlac.api.directive.Attachment;
import io.lienlac.files.AttachmentText;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The texts of files that stories tell of; every node finds them. */
public final class ToldTexts implements AttachmentText {

  private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();
  private static final AtomicBoolean AWAY = new AtomicBoolean();

  ToldTexts() {}

  /** A file with this text. */
  public static Attachment file(String name, String text) {
    Attachment file = file(name);
    TEXTS.put(file.sha256(), text);
    return file;
  }

  /** A file out of which no text came. */
  public static Attachment file(String name) {
    String digest = "%064x".formatted(name.hashCode() & 0xffff_ffffL);
    return new Attachment(name, "application/pdf", 1024, digest);
  }

  /** From now on the store of files cannot be reached, or can again. */
  public static void away(boolean away) {
    AWAY.set(away);
  }

  @Override
  public Optional<String> of(String sha256) throws IOException {
    if (AWAY.get()) {
      throw new IOException("away for a test");
    }
    return Optional.ofNullable(TEXTS.get(sha256));
  }
}
