package io.lienlac.auditor.command;

import io.lienlac.auditor.message.Said;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.verify.Progress;
import java.io.Console;
import java.time.Duration;
import java.util.Optional;

/** Says how far a work is: on a terminal in one line again and again, elsewhere now and then. */
final class ProgressLine implements Progress {

  private static final long TERMINAL = Duration.ofMillis(250).toNanos();
  private static final long ELSEWHERE = Duration.ofSeconds(10).toNanos();
  private static final double NANOS_PER_SECOND = 1e9;
  private static final String ERASE_LINE = "\u001b[2K\r";

  private final Output output;
  private final boolean terminal =
      Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  private final long start = System.nanoTime();
  private long last = start;

  ProgressLine(Output output) {
    this.output = output;
  }

  @Override
  public void at(long done, long of) {
    long now = System.nanoTime();
    if (now - last < (terminal ? TERMINAL : ELSEWHERE)) {
      return;
    }
    last = now;
    long perSecond = (long) (done * NANOS_PER_SECOND / (now - start));
    String line = output.messages().say(Said.of(Text.PROGRESS, done, of, perSecond));
    output.err().print(terminal ? ERASE_LINE + line : line + "\n");
    output.err().flush();
  }

  @Override
  public void end() {
    if (terminal && last != start) {
      output.err().print(ERASE_LINE);
      output.err().flush();
    }
  }
}
