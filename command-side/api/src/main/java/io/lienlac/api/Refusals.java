package io.lienlac.api;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers every fault of an input, so that its writer hears of all of them at once. */
public final class Refusals {

  private final List<Refusal> found = new ArrayList<>();

  /** Refuses with {@code code} unless {@code holds}. */
  public Refusals unless(boolean holds, RefusalCode code, String... field) {
    if (!holds) {
      found.add(Refusal.of(code, field));
    }
    return this;
  }

  /** Refuses a missing, blank or over-long text; {@code max} counts characters in NFC. */
  public Refusals text(@Nullable String text, int max, String... field) {
    return unless(text != null && !text.isBlank(), CommonRefusal.REQUIRED, field)
        .optionalText(text, max, field);
  }

  /** Refuses an over-long text, or one with characters that no text has. */
  public Refusals optionalText(@Nullable String text, int max, String... field) {
    if (text == null) {
      return this;
    }
    return unless(text.length() <= max, CommonRefusal.TOO_LONG, field)
        .unless(text.chars().noneMatch(Refusals::unprintable), CommonRefusal.MALFORMED, field);
  }

  /** Refuses a list with more than {@code max} members. */
  public Refusals size(Collection<?> list, int max, String... field) {
    return unless(list.size() <= max, CommonRefusal.TOO_LONG, field);
  }

  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new CommandRefused(found);
    }
  }

  /** The text as it is kept: in NFC, without surrounding white space. */
  public static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }

  private static boolean unprintable(int character) {
    return Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0;
  }
}
