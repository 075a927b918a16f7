package io.lienlac.graphql.certificate;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.support.DerivedKeys;
import io.lienlac.graphql.support.Seals;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Addresses from which a certificate is fetched for a short time; only this system makes them. */
@Component
class CertificateLinks {

  static final String FOLDER = "/certificates/";
  static final String ENDING = ".pdf";

  private static final Duration LIFE = Duration.ofMinutes(10);

  /** Three ids, the kind of the recipient, the end in seconds since 1970. */
  private static final int BYTES = 3 * 16 + 1 + 8;

  private final byte[] key;

  @Autowired
  CertificateLinks(DerivedKeys keys) {
    this(keys.of("links to certificates"));
  }

  CertificateLinks(byte[] key) {
    this.key = key.clone();
  }

  /** What a link leads to, and for whom it was made. */
  record Target(Delivery delivery, PersonId person) {}

  String path(Target target, Instant now) {
    Delivery delivery = target.delivery();
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    put(bytes, target.person().value());
    put(bytes, delivery.directive().value());
    put(bytes, delivery.recipient());
    bytes.put((byte) (delivery.kind() == RecipientKind.UNIT ? 0 : 1));
    bytes.putLong(now.plus(LIFE).getEpochSecond());
    return FOLDER + Seals.seal(key, bytes.array()) + ENDING;
  }

  /** Empty for what this system did not make, and for what is too old. */
  Optional<Target> read(String link, Instant now) {
    return Seals.open(key, link, BYTES).map(ByteBuffer::wrap).flatMap(bytes -> target(bytes, now));
  }

  private static Optional<Target> target(ByteBuffer bytes, Instant now) {
    PersonId person = new PersonId(id(bytes));
    DirectiveId directive = new DirectiveId(id(bytes));
    UUID recipient = id(bytes);
    RecipientKind kind = bytes.get() == 0 ? RecipientKind.UNIT : RecipientKind.PERSON;
    boolean isOver = now.getEpochSecond() > bytes.getLong();
    return isOver
        ? Optional.empty()
        : Optional.of(new Target(new Delivery(directive, kind, recipient), person));
  }

  private static void put(ByteBuffer bytes, UUID id) {
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  private static UUID id(ByteBuffer bytes) {
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
