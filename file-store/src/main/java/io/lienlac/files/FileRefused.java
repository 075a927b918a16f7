package io.lienlac.files;

import java.io.IOException;

/** Bytes are not taken; nothing of them was kept. */
public final class FileRefused extends IOException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** More bytes came than were declared. */
    LARGER_THAN_DECLARED,
    /** The bytes ended before as many had come as were declared. */
    SMALLER_THAN_DECLARED,
    /** The bytes have another digest than was declared. */
    DIGEST_DIFFERS,
    /** The content is of a type that may not be sent. */
    TYPE_NOT_ALLOWED,
    /** The bytes came too slowly: what waits for them is about to be cleaned up. */
    TOO_LATE,
    /** Too many files are on their way; the same bytes can be sent again a little later. */
    BUSY
  }

  private final Reason reason;

  FileRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
