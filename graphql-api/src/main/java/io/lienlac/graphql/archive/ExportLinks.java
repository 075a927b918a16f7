package io.lienlac.graphql.archive;

import io.lienlac.api.archive.ArchiveCommand;
import io.lienlac.api.archive.ExportId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.support.DerivedKeys;
import io.lienlac.graphql.support.Seals;
import io.lienlac.query.api.archive.ExportView;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Addresses from which an export is fetched for a short time; only this system can make them. */
@Component
class ExportLinks {

  static final String FOLDER = "/archive/exports/";
  static final String ENDING = ".zip";

  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final Duration LIFE_OF_EXPORT = Duration.ofHours(ArchiveCommand.EXPORT_HOURS);

  /** Two ids, the end in seconds since 1970. */
  private static final int TEXT = 16 + 16 + 8;

  private final byte[] key;

  @Autowired
  ExportLinks(DerivedKeys keys) {
    this(keys.of("links to exports"));
  }

  ExportLinks(byte[] key) {
    this.key = key.clone();
  }

  /** What a link leads to, and for whom it was made. */
  record Target(ExportId export, PersonId inspector) {}

  /** Null for an export that cannot be fetched any more. */
  @Nullable String path(ExportView export, Instant now) {
    if (now.isAfter(export.exportedAt().plus(LIFE_OF_EXPORT))) {
      return null;
    }
    ByteBuffer text = ByteBuffer.allocate(TEXT);
    put(text, export.id().value());
    put(text, export.inspector().value());
    text.putLong(now.plus(LIFE).getEpochSecond());
    return FOLDER + Seals.seal(key, text.array()) + ENDING;
  }

  /** Empty for what this system did not make, and for what is too old. */
  Optional<Target> read(String link, Instant now) {
    return Seals.open(key, link, TEXT).map(ByteBuffer::wrap).flatMap(text -> target(text, now));
  }

  private static Optional<Target> target(ByteBuffer text, Instant now) {
    Target target = new Target(new ExportId(id(text)), new PersonId(id(text)));
    boolean over = now.getEpochSecond() > text.getLong();
    return over ? Optional.empty() : Optional.of(target);
  }

  private static void put(ByteBuffer text, UUID id) {
    text.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  private static UUID id(ByteBuffer text) {
    return new UUID(text.getLong(), text.getLong());
  }
}
