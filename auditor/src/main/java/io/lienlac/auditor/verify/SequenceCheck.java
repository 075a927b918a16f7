package io.lienlac.auditor.verify;

import io.lienlac.auditor.leaf.Leaf;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Said;
import io.lienlac.auditor.message.Text;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whether the events of each aggregate follow each other by their own numbers. Where something is
 * wrong with a history, and nothing says where, a gap there is a trace of it. Of as many aggregates
 * as there is room for the last number is kept: what is forgotten is not asked about.
 */
final class SequenceCheck implements Check {

  private static final int ROOM = 1 << 16;

  private final long[] aggregates = new long[ROOM];
  private final long[] numbers = new long[ROOM];
  private boolean blind;
  private Optional<Said> trace = Optional.empty();

  @Override
  public void accept(Entry entry) throws Malformed {
    if (!entry.isWellFormed()) {
      blind = true;
    }
    if (blind || trace.isPresent()) {
      return;
    }
    long aggregate = entry.layout().aggregate(entry.buffer());
    long number = entry.layout().sequence(entry.buffer());
    int place = (int) (aggregate >>> 32 ^ aggregate) & (ROOM - 1);
    if (aggregates[place] == aggregate && numbers[place] + 1 != number) {
      Leaf leaf = entry.leaf();
      trace =
          Optional.of(
              Said.of(
                  number > numbers[place] ? Text.SEQUENCE_JUMPS : Text.SEQUENCE_GOES_BACK,
                  entry.index(),
                  leaf.aggregateType() + " " + leaf.aggregateId(),
                  number,
                  numbers[place]));
    }
    aggregates[place] = aggregate;
    numbers[place] = number;
  }

  /** Says nothing of its own: it helps to find what others have found. */
  @Override
  public void finish(boolean complete, Report report) {
    if (!report.holds() && trace.isPresent()) {
      report.find(new Finding(trace.get(), OptionalLong.empty()));
    }
  }
}
