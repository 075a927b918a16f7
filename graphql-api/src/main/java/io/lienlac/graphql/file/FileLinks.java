package io.lienlac.graphql.file;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.file.Upload;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.support.Seals;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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

  private static final String FETCH = "fetch";
  private static final String UPLOAD = "upload";
  private static final int BYTES = 4 * Long.BYTES + Integer.BYTES + Long.BYTES;

  private final Seals seals;
  private final FileLinkProperties properties;
  private final Clock clock;

  FileLinks(Seals seals, FileLinkProperties properties, Clock clock) {
    this.seals = seals;
    this.properties = properties;
    this.clock = clock;
  }

  FileLink toFetch(DirectiveId directive, int index, PersonId person, Instant now) {
    Instant until = seconds(now.plus(properties.fetch()));
    return link(FETCH, new Ticket(directive.value(), index, person, until));
  }

  FileLink toUpload(Upload upload, PersonId person, Instant now) {
    Instant wanted = now.plus(properties.upload());
    Instant last = upload.keptUntil().minus(LAST_START);
    Instant until = seconds(wanted.isBefore(last) ? wanted : last);
    return link(UPLOAD, new Ticket(upload.id().value(), 0, person, until));
  }

  Optional<Ticket> readFetch(String text) {
    return read(FETCH, text);
  }

  Optional<Ticket> readUpload(String text) {
    return read(UPLOAD, text);
  }

  private FileLink link(String use, Ticket ticket) {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    put(bytes, ticket.subject());
    put(bytes, ticket.person().value());
    bytes.putInt(ticket.index()).putLong(ticket.until().getEpochSecond());
    return new FileLink(FOLDER + seals.seal("file-" + use, bytes.array()), ticket.until());
  }

  private Optional<Ticket> read(String use, String text) {
    return seals
        .open("file-" + use, text)
        .filter(content -> content.length == BYTES)
        .map(ByteBuffer::wrap)
        .map(FileLinks::ticket)
        .filter(ticket -> clock.instant().isBefore(ticket.until()));
  }

  private static Ticket ticket(ByteBuffer bytes) {
    UUID subject = uuid(bytes);
    PersonId person = new PersonId(uuid(bytes));
    return new Ticket(subject, bytes.getInt(), person, Instant.ofEpochSecond(bytes.getLong()));
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
