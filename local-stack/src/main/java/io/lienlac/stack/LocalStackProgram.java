package io.lienlac.stack;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Instant;

/**
 * The stack's own process. It runs until its standard input closes, because whoever started it has
 * ended, or until it is told to end by a signal.
 */
final class LocalStackProgram {

  private LocalStackProgram() {}

  public static void main(String[] arguments) {
    Instant start = Instant.now();
    endWithStandardInput();
    try {
      Servers.start(ProgramArguments.parse(arguments));
      Progress.say("ready after " + Progress.since(start));
    } catch (StackFailed e) {
      Progress.sayFailure(String.valueOf(e.getMessage()));
      System.exit(1);
    } catch (AccessDeniedException e) {
      Progress.sayFailure(e.getFile() + " is closed to this user: was it made by another one?");
      System.exit(1);
    } catch (IOException | InterruptedException | RuntimeException e) {
      Progress.sayFailure(e.toString());
      e.printStackTrace(System.out);
      System.exit(1);
    }
  }

  private static void endWithStandardInput() {
    Thread.ofPlatform()
        .name("standard-input")
        .start(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  continue;
                }
              } catch (IOException closed) {
                Progress.say("standard input: " + closed.getMessage());
              }
              System.exit(0);
            });
  }
}
