package io.lienlac.command.backup;

import io.lienlac.api.OperatorTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code --backup-to=FOLDER}: writes a backup while the nodes go on with their work. */
public final class BackupTask implements OperatorTask {

  private static final Logger LOG = LoggerFactory.getLogger(BackupTask.class);
  private static final String OPTION = "backup-to";

  @Override
  public boolean isAskedForBy(String... arguments) {
    return TaskSettings.contain(OPTION, arguments);
  }

  @Override
  public void run(String... arguments) {
    TaskSettings settings = TaskSettings.read(OPTION, arguments);
    Manifest manifest =
        new Backup(settings.database(), settings.kept(), settings.digest()).to(settings.folder());
    LOG.info(
        "BACKUP-001: {} events, up to position {}, are in {}",
        manifest.events(),
        manifest.position(),
        settings.folder());
  }
}
