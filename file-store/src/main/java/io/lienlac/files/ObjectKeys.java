package io.lienlac.files;

import java.util.regex.Pattern;

/** Under which keys files and their texts lie: by digest, so that equal files are one. */
final class ObjectKeys {

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final int SHELF = 2;

  private ObjectKeys() {}

  static String file(String sha256) {
    return key("files", sha256);
  }

  static String text(String sha256) {
    return key("texts", sha256);
  }

  private static String key(String kind, String sha256) {
    if (!SHA_256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("Not a digest: " + sha256);
    }
    return kind + "/" + sha256.substring(0, SHELF) + "/" + sha256;
  }
}
