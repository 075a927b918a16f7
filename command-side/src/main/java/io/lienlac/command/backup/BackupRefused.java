package io.lienlac.command.backup;

/** What keeps a backup from being made or restored, in words for the operator. */
final class BackupRefused extends RuntimeException {

  BackupRefused(String reason) {
    super("BACKUP-003: " + reason);
  }

  BackupRefused(String reason, Exception cause) {
    super("BACKUP-003: " + reason, cause);
  }
}
