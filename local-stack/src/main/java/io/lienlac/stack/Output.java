package io.lienlac.stack;

import java.util.function.Consumer;

/** Hands on what the stack's process prints, and keeps why it could not start. */
final class Output implements Consumer<String> {

  private final Consumer<String> progress;
  private final StringBuffer failure = new StringBuffer();
  private boolean inFailure;

  Output(Consumer<String> progress) {
    this.progress = progress;
  }

  @Override
  public void accept(String line) {
    progress.accept(line);
    if (line.startsWith(Progress.FAILURE)) {
      inFailure = true;
      failure.append(line.substring(Progress.FAILURE.length()));
    } else if (line.startsWith(Progress.PREFIX)) {
      inFailure = false;
    } else if (inFailure) {
      failure.append(System.lineSeparator()).append(line);
    }
  }

  String failure() {
    return failure.isEmpty() ? "The local stack ended before it was ready" : failure.toString();
  }
}
