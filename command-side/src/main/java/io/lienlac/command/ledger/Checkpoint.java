package io.lienlac.command.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a log is at a size (C2SP tlog-checkpoint).
 *
 * @param origin names the log
 */
record Checkpoint(String origin, long size, TreeHash root) {

  private static final Pattern FORM =
      Pattern.compile("([^\\n]+)\\n(0|[1-9][0-9]{0,17})\\n([A-Za-z0-9+/]{43}=)\\n(?:[^\\n]+\\n)*");

  /** Empty for what is no text of a checkpoint; what a log adds after its root is passed over. */
  static Optional<Checkpoint> parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Checkpoint(
              parts.group(1),
              Long.parseLong(parts.group(2)),
              TreeHash.fromBase64(parts.group(3))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What is signed. */
  String text() {
    return origin + "\n" + size + "\n" + root + "\n";
  }
}
