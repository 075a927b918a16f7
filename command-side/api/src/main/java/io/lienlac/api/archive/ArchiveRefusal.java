package io.lienlac.api.archive;

import io.lienlac.api.RefusalCode;

/** Why something about the archive is refused. */
public enum ArchiveRefusal implements RefusalCode {
  /** More than {@link ArchiveCommand#MOST_EXPORTED} letters are found: look for less. */
  EXPORT_TOO_LARGE,
  /** The letter is shown to an inspector only out of a search, with its purpose and case. */
  INSPECTION_NEEDED,
  /** It lies more than {@link ArchiveCommand#INSPECTION_HOURS} hours back: search again. */
  INSPECTION_OVER
}
