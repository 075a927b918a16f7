package io.lienlac.command.calendar;

import io.lienlac.command.support.KeyedDigest;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** What is stored in place of secrets. */
@Component
class FeedSecrets {

  private final KeyedDigest digest;

  FeedSecrets(KeyedDigest digest) {
    this.digest = digest;
  }

  byte[] digest(String secret) {
    return digest.of("calendar-feed", secret);
  }

  String hex(String secret) {
    return HexFormat.of().formatHex(digest(secret));
  }
}
