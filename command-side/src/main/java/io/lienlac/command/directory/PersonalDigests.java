package io.lienlac.command.directory;

import io.lienlac.command.support.KeyedDigest;
import org.springframework.stereotype.Component;

/**
 * What stands in the directory in place of personal data that must be unique. Whoever has the key
 * could try values against it: erasing a person deletes the rows, too.
 */
@Component
class PersonalDigests {

  private final KeyedDigest digest;

  PersonalDigests(KeyedDigest digest) {
    this.digest = digest;
  }

  /** One for {@code 0912…} and {@code +84912…}, which ring the same telephone. */
  byte[] phone(String phone) {
    return digest.of("phone", phone.replaceFirst("^(\\+84|0084)", "0"));
  }

  byte[] sectorIdentifier(String sectorIdentifier) {
    return digest.of("sector-identifier", sectorIdentifier);
  }

  byte[] account(String issuer, String subject) {
    return digest.of("account", issuer, subject);
  }
}
