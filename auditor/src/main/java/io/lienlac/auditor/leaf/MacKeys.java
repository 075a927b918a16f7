package io.lienlac.auditor.leaf;

import io.lienlac.auditor.encoding.StrictBase64;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/**
 * The application's keys of MACs, by number. A file of them has a line for each: the number in
 * digits, a space, the key in Base64. One object is for one thread.
 */
public final class MacKeys {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int MAC_BYTES = 32;
  private static final int NUMBER_BYTES = 4;
  private static final Pattern LINE = Pattern.compile("(\\d{1,10}) (\\S+)");

  private final Map<Integer, Mac> macs = new HashMap<>();
  private final byte[] computed = new byte[MAC_BYTES];

  /** What a look at a leaf's MAC shows. */
  public enum Result {
    /** The application wrote this leaf. */
    HOLDS,
    /** Changed since, or written by somebody else. */
    WRONG,
    /** Its key was not given. */
    NO_KEY
  }

  private MacKeys() {}

  /** Reads the content of a file. */
  public static MacKeys parse(String file) throws Malformed {
    MacKeys keys = new MacKeys();
    int number = 0;
    for (String line : file.lines().toList()) {
      number++;
      Matcher parts = LINE.matcher(line);
      if (!parts.matches() || Long.parseLong(parts.group(1)) >= 1L << 32) {
        throw new Malformed(Text.MAC_KEYS_MALFORMED, number);
      }
      int id = Integer.parseUnsignedInt(parts.group(1));
      byte[] key = StrictBase64.decode(parts.group(2)).orElse(new byte[0]);
      if (key.length == 0 || keys.macs.putIfAbsent(id, mac(key)) != null) {
        throw new Malformed(Text.MAC_KEYS_MALFORMED, number);
      }
    }
    return keys;
  }

  /** Checks the MAC of a leaf whose parts have been found. */
  public Result check(byte[] leaf, LeafLayout layout) {
    int start = layout.start(LeafField.MAC);
    if (layout.length(LeafField.MAC) != NUMBER_BYTES + MAC_BYTES) {
      return Result.WRONG;
    }
    Mac mac = macs.get(number(leaf, start));
    if (mac == null) {
      return Result.NO_KEY;
    }
    mac.update(LeafLayout.VERSION);
    mac.update(leaf, layout.sealedStart(), layout.sealedLength());
    try {
      mac.doFinal(computed, 0);
    } catch (ShortBufferException e) {
      throw new IllegalStateException("A MAC has 32 bytes", e);
    }
    int from = start + NUMBER_BYTES;
    return Arrays.equals(computed, 0, MAC_BYTES, leaf, from, from + MAC_BYTES)
        ? Result.HOLDS
        : Result.WRONG;
  }

  private static int number(byte[] leaf, int at) {
    return (leaf[at] & 0xff) << 24
        | (leaf[at + 1] & 0xff) << 16
        | (leaf[at + 2] & 0xff) << 8
        | leaf[at + 3] & 0xff;
  }

  private static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
    }
  }
}
