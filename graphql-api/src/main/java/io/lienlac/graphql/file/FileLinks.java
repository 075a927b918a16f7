package io.lienlac.graphql.file;

import io.lienlac.api.archive.InspectionId;
import io.lienlac.api.file.Upload;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.support.DerivedKeys;
import io.lienlac.graphql.support.Seals;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes links and reads them. A link is a sealed ticket: nothing is stored for it, any node takes
 * it, and what was changed, is of another use, or has run out is none.
 */
@Component
class FileLinks {

  static final String FOLDER = "/files/";

  /** Before an upload is cleaned up its bytes must have come, and before that be on their way. */
  static final Duration LAST_START = Duration.ofMinutes(30);

  private static final int BYTES = 6 * Long.BYTES + Integer.BYTES + Long.BYTES;

  /** Stands for no search. */
  private static final UUID NONE = new UUID(0, 0);

  private final byte[] fetchKey;
  private final byte[] uploadKey;
  private final FileLinkProperties properties;
  private final Clock clock;

  @Autowired
  FileLinks(DerivedKeys keys, FileLinkProperties properties, Clock clock) {
    this(keys.of("links to fetch files"), keys.of("links to upload files"), properties, clock);
  }

  FileLinks(byte[] fetchKey, byte[] uploadKey, FileLinkProperties properties, Clock clock) {
    this.fetchKey = fetchKey.clone();
    this.uploadKey = uploadKey.clone();
    this.properties = properties;
    this.clock = clock;
  }

  FileLink toFetch(AttachedFile file, PersonId person, Instant now) {
    Instant until = seconds(now.plus(properties.fetch()));
    return link(
        fetchKey,
        new Ticket(file.directive().value(), file.index(), person, file.inspection(), until));
  }

  FileLink toUpload(Upload upload, PersonId person, Instant now) {
    Instant wanted = now.plus(properties.upload());
    Instant last = upload.keptUntil().minus(LAST_START);
    Instant until = seconds(wanted.isBefore(last) ? wanted : last);
    return link(uploadKey, new Ticket(upload.id().value(), 0, person, null, until));
  }

  Optional<Ticket> readFetch(String text) {
    return read(fetchKey, text);
  }

  Optional<Ticket> readUpload(String text) {
    return read(uploadKey, text);
  }

  private static FileLink link(byte[] key, Ticket ticket) {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    put(bytes, ticket.subject());
    put(bytes, ticket.person().value());
    @Nullable InspectionId inspection = ticket.inspection();
    put(bytes, inspection == null ? NONE : inspection.value());
    bytes.putInt(ticket.index()).putLong(ticket.until().getEpochSecond());
    return new FileLink(FOLDER + Seals.seal(key, bytes.array()), ticket.until());
  }

  private Optional<Ticket> read(byte[] key, String text) {
    return Seals.open(key, text, BYTES)
        .map(ByteBuffer::wrap)
        .map(FileLinks::ticket)
        .filter(ticket -> clock.instant().isBefore(ticket.until()));
  }

  private static Ticket ticket(ByteBuffer bytes) {
    UUID subject = uuid(bytes);
    PersonId person = new PersonId(uuid(bytes));
    UUID inspection = uuid(bytes);
    return new Ticket(
        subject,
        bytes.getInt(),
        person,
        inspection.equals(NONE) ? null : new InspectionId(inspection),
        Instant.ofEpochSecond(bytes.getLong()));
  }

  private static void put(ByteBuffer bytes, UUID id) {
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  private static UUID uuid(ByteBuffer bytes) {
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static Instant seconds(Instant instant) {
    return Instant.ofEpochSecond(instant.getEpochSecond());
  }
}
