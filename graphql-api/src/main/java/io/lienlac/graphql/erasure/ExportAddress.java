package io.lienlac.graphql.erasure;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.support.DerivedKeys;
import io.lienlac.graphql.support.Seals;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Addresses from which people fetch what is held about them; only this system can make them. */
@Component
class ExportAddress {

  static final String FOLDER = "/personal-data/";

  private static final Duration LIFE = Duration.ofMinutes(10);

  /** An id, the end in seconds since 1970. */
  private static final int TEXT = 16 + 8;

  private final byte[] key;

  ExportAddress(DerivedKeys keys) {
    this.key = keys.of("links to personal data");
  }

  /** Until when an address made now holds. */
  static Instant until(Instant now) {
    return Instant.ofEpochSecond(now.plus(LIFE).getEpochSecond());
  }

  String path(PersonId person, ExportForm form, Instant until) {
    ByteBuffer text = ByteBuffer.allocate(TEXT);
    UUID id = person.value();
    text.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    text.putLong(until.getEpochSecond());
    return FOLDER + Seals.seal(key, text.array()) + form.ending();
  }

  /** Whose data it leads to; empty for what this system did not make, and for what is too old. */
  Optional<PersonId> read(String link, Instant now) {
    return Seals.open(key, link, TEXT).map(ByteBuffer::wrap).flatMap(text -> person(text, now));
  }

  private static Optional<PersonId> person(ByteBuffer text, Instant now) {
    PersonId person = new PersonId(new UUID(text.getLong(), text.getLong()));
    return now.getEpochSecond() > text.getLong() ? Optional.empty() : Optional.of(person);
  }
}
