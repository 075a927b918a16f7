package io.lienlac.command.backup;

import io.lienlac.api.OperatorTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code --restore-from=FOLDER}: fills an empty database; nodes then make the views anew. */
public final class RestoreTask implements OperatorTask {

  private static final Logger LOG = LoggerFactory.getLogger(RestoreTask.class);
  private static final String OPTION = "restore-from";

  @Override
  public boolean isAskedForBy(String... arguments) {
    return TaskSettings.contain(OPTION, arguments);
  }

  @Override
  public void run(String... arguments) {
    TaskSettings settings = TaskSettings.read(OPTION, arguments);
    Manifest manifest =
        new Restore(settings.database(), settings.kept(), settings.digest())
            .from(settings.folder());
    LOG.info(
        "BACKUP-002: {} events, up to position {}, are restored from {}",
        manifest.events(),
        manifest.position(),
        settings.folder());
  }
}
