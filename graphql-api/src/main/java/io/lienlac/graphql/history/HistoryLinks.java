package io.lienlac.graphql.history;

import io.lienlac.api.archive.ArchiveCommand;
import io.lienlac.api.archive.HistoryExportId;
import io.lienlac.api.archive.RecordedHistory;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.support.DerivedKeys;
import io.lienlac.graphql.support.Seals;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Addresses from which an export of the history is fetched; only this system can make them. */
@Component
class HistoryLinks {

  static final String FOLDER = "/history/exports/";
  static final String ENDING = ".jsonl.gz";

  /** Longer than for others: part after part is fetched from one address. */
  private static final Duration LIFE = Duration.ofHours(1);

  private static final Duration LIFE_OF_EXPORT = Duration.ofHours(ArchiveCommand.EXPORT_HOURS);

  /** Two ids, the end in seconds since 1970. */
  private static final int BYTES = 16 + 16 + 8;

  private final byte[] key;

  @Autowired
  HistoryLinks(DerivedKeys keys) {
    this(keys.of("links to exports of the history"));
  }

  HistoryLinks(byte[] key) {
    this.key = key.clone();
  }

  /** What a link leads to, and for whom it was made. */
  record Target(HistoryExportId export, PersonId auditor) {}

  /** Null for an export that cannot be fetched any more. */
  @Nullable String path(RecordedHistory export, Instant now) {
    if (now.isAfter(export.exportedAt().plus(LIFE_OF_EXPORT))) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    put(bytes, export.id().value());
    put(bytes, export.auditor().value());
    bytes.putLong(now.plus(LIFE).getEpochSecond());
    return FOLDER + Seals.seal(key, bytes.array()) + ENDING;
  }

  /** Empty for what this system did not make, and for what is too old. */
  Optional<Target> read(String link, Instant now) {
    return Seals.open(key, link, BYTES).map(ByteBuffer::wrap).flatMap(bytes -> target(bytes, now));
  }

  private static Optional<Target> target(ByteBuffer bytes, Instant now) {
    Target target = new Target(new HistoryExportId(id(bytes)), new PersonId(id(bytes)));
    boolean isOver = now.getEpochSecond() > bytes.getLong();
    return isOver ? Optional.empty() : Optional.of(target);
  }

  private static void put(ByteBuffer bytes, UUID id) {
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  private static UUID id(ByteBuffer bytes) {
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
