package io.lienlac.graphql.calendar;

import java.security.SecureRandom;
import java.util.Base64;

/** Where a feed is read. */
final class FeedAddress {

  static final String FOLDER = "/calendar/";
  static final String ENDING = ".ics";

  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private FeedAddress() {}

  static String newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  static String path(String secret) {
    return FOLDER + secret + ENDING;
  }
}
