package io.lienlac.command.support;

import io.lienlac.api.CommandMetadata;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** While it is open, lines of the log say who acts on which request: pseudonyms, never a name. */
final class LoggedActor implements AutoCloseable {

  private static final List<String> KEYS =
      List.of(CommandMetadata.ACTOR_ID, CommandMetadata.CORRELATION_ID);

  private final Map<String, @Nullable String> before = new HashMap<>();

  private LoggedActor(CommandMessage<?> command) {
    for (String key : KEYS) {
      before.put(key, MDC.get(key));
      if (command.getMetaData().get(key) instanceof String value) {
        MDC.put(key, value);
      }
    }
  }

  static LoggedActor of(CommandMessage<?> command) {
    return new LoggedActor(command);
  }

  @Override
  public void close() {
    before.forEach(
        (key, value) -> {
          if (value == null) {
            MDC.remove(key);
          } else {
            MDC.put(key, value);
          }
        });
  }
}
