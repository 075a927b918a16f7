package io.lienlac.graphql.ledger;

import static io.lienlac.api.ledger.LedgerRefusal.TOO_MANY_QUESTIONS;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.organisation.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Lets a person ask so often in a time, on each node: enough for whoever doubts a message, too
 * seldom for trying texts out.
 */
@Component
class QuestionRate {

  static final int MOST = 30;
  static final Duration TIME = Duration.ofMinutes(10);

  /** Of so many people it is remembered how often they asked. */
  private static final int PEOPLE = 10_000;

  private final Map<PersonId, Asked> asked =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PersonId, Asked> eldest) {
          return size() > PEOPLE;
        }
      };

  private record Asked(Instant since, int times) {}

  /** Counts a question. */
  synchronized void ask(PersonId person, Instant now) {
    Asked before = asked.get(person);
    if (before == null || !now.isBefore(before.since().plus(TIME))) {
      asked.remove(person);
      asked.put(person, new Asked(now, 1));
    } else if (before.times() >= MOST) {
      throw new CommandRefused(TOO_MANY_QUESTIONS, "text");
    } else {
      asked.put(person, new Asked(before.since(), before.times() + 1));
    }
  }
}
