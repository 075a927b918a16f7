package io.lienlac.query.api.archive;

/** The archive's index cannot be reached now. Ask again later. */
public final class ArchiveUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ArchiveUnavailable(Throwable cause) {
    super("The archive cannot be searched now", cause);
  }
}
