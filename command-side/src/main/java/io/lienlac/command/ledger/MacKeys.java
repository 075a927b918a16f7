package io.lienlac.command.ledger;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys by which the application vouches for the events that it stores. They are not in the
 * database: whoever writes a row there by hand cannot make its digest.
 */
public final class MacKeys {

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8}):(.+)");
  private static final int LEAST_BYTES = 32;
  private static final int DIGEST_BYTES = 32;
  private static final int VERSION = 1;

  private final NavigableMap<Integer, SecretKeySpec> keys = new TreeMap<>();

  private MacKeys() {}

  /**
   * @param written each a number, a colon and at least 32 bytes in Base64; the one with the highest
   *     number is used, the others are known
   */
  public static MacKeys read(List<String> written) {
    MacKeys all = new MacKeys();
    for (String key : written) {
      Matcher parts = FORM.matcher(key.strip());
      if (!parts.matches() || all.put(Integer.parseInt(parts.group(1)), parts.group(2))) {
        throw malformed();
      }
    }
    if (all.keys.isEmpty()) {
      throw malformed();
    }
    return all;
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "lienlac.ledger.mac-keys must be keys such as 1:Base64, of at least 32 bytes, each with a"
            + " number of its own, parted by commas");
  }

  private boolean put(int number, String base64) {
    byte[] key = Base64.getDecoder().decode(base64);
    if (key.length < LEAST_BYTES) {
      throw malformed();
    }
    return keys.put(number, new SecretKeySpec(key, ALGORITHM)) != null;
  }

  /** The number of the newest key, and the digest of an event under it. */
  byte[] mac(StoredEvent event) {
    int newest = keys.lastKey();
    return new CanonicalBytes().u32(newest).raw(digest(newest, event)).toBytes();
  }

  /** Whether one of the keys vouches for it. */
  boolean vouchFor(PlacedEvent placed) {
    byte[] mac = placed.mac();
    if (mac == null || mac.length != Integer.BYTES + DIGEST_BYTES) {
      return false;
    }
    int number = ByteBuffer.wrap(mac).getInt();
    return keys.containsKey(number)
        && MessageDigest.isEqual(
            digest(number, placed.event()), Arrays.copyOfRange(mac, Integer.BYTES, mac.length));
  }

  private byte[] digest(int number, StoredEvent event) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(Objects.requireNonNull(keys.get(number)));
      mac.update((byte) VERSION);
      return mac.doFinal(event.sealed());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
    }
  }
}
