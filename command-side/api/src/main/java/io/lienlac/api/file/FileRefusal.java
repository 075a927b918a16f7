package io.lienlac.api.file;

import io.lienlac.api.RefusalCode;

/** Why a command about files is refused. */
public enum FileRefusal implements RefusalCode {
  /** The file is larger than any that may be sent. */
  FILE_TOO_LARGE,
  /** The actor has uploaded as many files as anybody may that were not sent. */
  TOO_MANY_UNSENT_FILES
}
