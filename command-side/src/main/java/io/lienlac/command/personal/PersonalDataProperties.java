package io.lienlac.command.personal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What guards personal data in events.
 *
 * @param keys each with its number, parted by commas, such as {@code 1:<32 bytes in Base64>}; under
 *     the first one the keys of persons are put, and without one of them those under it are lost
 */
@ConfigurationProperties("lienlac.personal")
record PersonalDataProperties(@DefaultValue("") String keys) {

  /** Without the keys, so that no log shows them. */
  @Override
  public String toString() {
    return "PersonalDataProperties";
  }
}
