package io.lienlac;

import io.lienlac.stack.AccountsExport;
import io.lienlac.stack.LocalStackOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;

/** Keycloak's accounts on this machine, in the backup of the rest. */
final class AccountsBackup {

  private static final String BACKUP = "backup-to";
  private static final String RESTORE = "restore-from";

  private AccountsBackup() {}

  /** Those in the backup that is asked for, if it has any. */
  static @Nullable Path restoredBy(List<String> arguments) {
    return folder(RESTORE, arguments).map(AccountsBackup::in).filter(Files::exists).orElse(null);
  }

  /** Writes them for the task that comes next, unless that will refuse the folder. */
  static void write(List<String> arguments, LocalStackOptions options) {
    folder(BACKUP, arguments)
        .filter(AccountsBackup::isEmpty)
        .ifPresent(backup -> AccountsExport.write(in(backup), options));
  }

  /** But for accounts, which an attempt may have left that came no further. */
  private static boolean isEmpty(Path backup) {
    if (!Files.exists(backup)) {
      return true;
    }
    try (Stream<Path> present = Files.list(backup)) {
      return present.allMatch(file -> file.equals(in(backup).getParent()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path in(Path backup) {
    return backup.resolve("accounts").resolve("lienlac-realm.json");
  }

  /** The task itself refuses to have none, or several. */
  private static Optional<Path> folder(String option, List<String> arguments) {
    ApplicationArguments given = new DefaultApplicationArguments(arguments.toArray(String[]::new));
    return Stream.ofNullable(given.getOptionValues(option))
        .flatMap(List::stream)
        .map(folder -> Path.of(folder).toAbsolutePath().normalize())
        .findFirst();
  }
}
