package io.lienlac.acceptance;

import io.lienlac.Databases;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.StoredFact;
import io.lienlac.query.Story;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Letters put into the event store past the command side, for the projections to make views of. A
 * body is of lines by chance out of the demo's letters.
 */
final class StoredLetters {

  private static final int IN_ONE_TRANSACTION = 250;
  private static final int LINES = 6;
  private static final List<String> SOURCES =
      List.of("gialam-246.txt", "haiduong-1054.txt", "hocmon-2019.txt", "tanthong-465.txt");

  private final Story story = new Story();
  private final Random random = new Random(1);
  private final List<String> lines = SOURCES.stream().flatMap(StoredLetters::lines).toList();
  private final UnitId issuer;
  private final Recipient recipient;

  /**
   * @param issuer of all letters
   * @param recipient a unit that gets them all
   */
  StoredLetters(String issuer, String recipient) {
    this.issuer = new UnitId(EventLog.plain(issuer));
    this.recipient = new Recipient(RecipientKind.UNIT, EventLog.plain(recipient), Purpose.ACTION);
  }

  /** Appends so many; two events each. */
  void append(int count, Databases databases) {
    try (BareEventStore store =
        BareEventStore.in(databases.events(), databases.stack().personalKeys())) {
      for (int from = 0; from < count; from += IN_ONE_TRANSACTION) {
        IntStream.range(from, Math.min(count, from + IN_ONE_TRANSACTION)).forEach(this::tell);
        store.append(story.told().stream().map(StoredFact::message).toList());
      }
    }
  }

  private void tell(int number) {
    String body =
        IntStream.range(0, LINES)
            .mapToObj(line -> lines.get(random.nextInt(lines.size())))
            .collect(Collectors.joining("\n"));
    story.letter(
        issuer, Urgency.NORMAL, Story.NOW.plusSeconds(number), 1, List.of(recipient), body);
  }

  private static Stream<String> lines(String source) {
    String path = "/io/lienlac/demo/letters/" + source;
    try (InputStream in = StoredLetters.class.getResourceAsStream(path)) {
      byte[] bytes = Objects.requireNonNull(in, path).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().filter(line -> line.length() > 20);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
