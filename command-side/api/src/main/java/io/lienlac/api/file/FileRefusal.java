package io.lienlac.api.file;

import io.lienlac.api.RefusalCode;

/** Why a command about files is refused. */
public enum FileRefusal implements RefusalCode {
  /** The file is larger than any that may be sent. */
  FILE_TOO_LARGE
}
