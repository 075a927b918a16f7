package io.lienlac.auditor.note;

import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.tree.Hash;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a log says of itself (C2SP tlog-checkpoint).
 *
 * @param origin the log
 * @param size number of leaves
 * @param root of all of them
 * @param extensions further lines, none of them empty
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

  private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

  public Checkpoint {
    extensions = List.copyOf(extensions);
  }

  /** Reads the text of a note. */
  public static Checkpoint parse(String text) throws Malformed {
    String[] lines = text.split("\n", -1);
    int last = lines.length - 1;
    boolean ended = last >= 3 && lines[last].isEmpty();
    if (!ended || Arrays.stream(lines, 0, last).anyMatch(String::isEmpty)) {
      throw new Malformed(Text.CHECKPOINT_MALFORMED);
    }
    Hash root =
        Hash.fromBase64(lines[2]).orElseThrow(() -> new Malformed(Text.CHECKPOINT_MALFORMED));
    return new Checkpoint(lines[0], size(lines[1]), root, List.of(lines).subList(3, last));
  }

  /** Reads a number of leaves, in digits without leading zeroes. */
  public static long size(String digits) throws Malformed {
    if (!SIZE.matcher(digits).matches()) {
      throw new Malformed(Text.SIZE_MALFORMED, digits);
    }
    return Long.parseLong(digits);
  }

  /** The text of the note. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(origin).append('\n').append(size).append('\n').append(root.base64()).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
