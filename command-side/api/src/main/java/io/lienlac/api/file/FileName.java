package io.lienlac.api.file;

import io.lienlac.api.Refusals;
import java.util.List;
import java.util.Locale;

/** Names of files as they are kept: what somebody else's computer can take without harm. */
public final class FileName {

  /** Longest name, in characters. */
  public static final int LONGEST = 150;

  private static final int LONGEST_ENDING = 10;

  private FileName() {}

  /**
   * In NFC, without folders, and without characters that no name has or that make it look like
   * another; shortened before its ending where it is too long. Empty if nothing is left.
   */
  static String clean(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    StringBuilder kept = new StringBuilder();
    last.codePoints().filter(FileName::isPlain).forEach(kept::appendCodePoint);
    String name =
        Refusals.nfc(kept.toString()).replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
    return shortened(name);
  }

  /** The name, so that its ending fits what the file is by its content. */
  public static String ending(String name, List<String> endings) {
    return endings.contains(endingOf(name)) ? name : shortened(name + "." + endings.getFirst());
  }

  private static String endingOf(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
    int end = LONGEST - ending.length();
    return name.substring(0, Character.isLowSurrogate(name.charAt(end)) ? end - 1 : end) + ending;
  }

  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> "<>:\"|?*".indexOf(character) < 0;
    };
  }
}
