package io.lienlac.files;

import java.io.IOException;
import java.util.Optional;

/** The text of files that were uploaded, for those who search in it. It never changes. */
public interface AttachmentText {

  /**
   * The beginning of it, at most a million characters; empty for pictures, and for what could not
   * be read, then or since. It is there before a directive can be sent that the file belongs to.
   *
   * @param sha256 of the file's content, 64 hexadecimal digits
   * @throws IOException if the store cannot be reached now
   */
  Optional<String> of(String sha256) throws IOException;
}
