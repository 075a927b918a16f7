package io.lienlac.api;

import java.util.Optional;
import java.util.ServiceLoader;

/** What an operator has the application do, once, in place of serving. */
public interface OperatorTask {

  /** The one that the program's arguments ask for. */
  static Optional<OperatorTask> askedForBy(String... arguments) {
    return ServiceLoader.load(OperatorTask.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(task -> task.isAskedForBy(arguments))
        .findFirst();
  }

  boolean isAskedForBy(String... arguments);

  /** Comes back when it is done; throws, with a reason for the operator, when it cannot be. */
  void run(String... arguments);
}
