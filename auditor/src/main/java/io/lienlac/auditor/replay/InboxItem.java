package io.lienlac.auditor.replay;

import io.lienlac.auditor.json.CanonicalJson;
import java.util.Optional;

/**
 * One directive in one inbox. It is there once it is addressed; what was done may be told before.
 */
final class InboxItem {

  private Optional<Addressed> addressed = Optional.empty();
  private Optional<Act> read = Optional.empty();
  private Optional<Act> acknowledged = Optional.empty();
  private Optional<Withdrawn> withdrawn = Optional.empty();
  private Optional<Answer> answer = Optional.empty();
  private Reminders reminders = Reminders.NONE;

  /** To whom, in what place of the frozen list. */
  record Addressed(Letter letter, Recipient recipient, long ordinal) {}

  /** That the directive was withdrawn, and whether the recipient had opened it by then. */
  record Withdrawn(long at, boolean opened) {}

  /** How many reminders came, and which was the last. */
  record Reminders(long count, long last, long at) {

    static final Reminders NONE = new Reminders(0, 0, 0);

    Reminders and(long number, long when) {
      return number > last
          ? new Reminders(count + 1, number, when)
          : new Reminders(count + 1, last, at);
    }
  }

  void address(Addressed to) {
    addressed = Optional.of(to);
  }

  void read(Act act) {
    read = Optional.of(act);
  }

  void acknowledge(Act act) {
    acknowledged = Optional.of(act);
  }

  void withdraw(Withdrawn how) {
    withdrawn = Optional.of(how);
  }

  void remind(long number, long at) {
    reminders = reminders.and(number, at);
  }

  void answer(Answer said) {
    if (answer.isEmpty() || answer.get().sequence() < said.sequence()) {
      answer = Optional.of(said);
    }
  }

  Optional<Addressed> addressed() {
    return addressed;
  }

  boolean isRead() {
    return read.isPresent();
  }

  boolean isAcknowledged() {
    return acknowledged.isPresent();
  }

  boolean wasOpenedBeforeWithdrawal() {
    return withdrawn.isPresent() && withdrawn.get().opened();
  }

  Optional<String> answered() {
    return answer.map(Answer::answer);
  }

  /** The canonical line of an item that is addressed. */
  String line(String receipt, Addressed to) {
    CanonicalJson line =
        new CanonicalJson()
            .put("receipt", receipt)
            .put("directive", to.letter().directive())
            .put("recipientKind", to.recipient().kind())
            .put("recipient", to.recipient().id())
            .put("ordinal", to.ordinal())
            .put("purpose", to.recipient().purpose());
    to.letter().writeTo(line);
    read.ifPresent(act -> line.put("read", act.writeTo(new CanonicalJson())));
    acknowledged.ifPresent(act -> line.put("acknowledged", act.writeTo(new CanonicalJson())));
    withdrawn.ifPresent(
        how ->
            line.put(
                "withdrawn", new CanonicalJson().put("at", how.at()).put("opened", how.opened())));
    if (reminders.count() > 0) {
      line.put(
          "reminders",
          new CanonicalJson()
              .put("count", reminders.count())
              .put("last", reminders.last())
              .put("at", reminders.at()));
    }
    answer.ifPresent(said -> line.put("answer", said.json()));
    return line.toString();
  }
}
