package io.lienlac.auditor.note;

import io.lienlac.auditor.encoding.StrictUtf8;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with signatures under it (C2SP signed-note). That it could be read says nothing of whether
 * they hold.
 *
 * @param text ends with a line feed
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

  /** Most signatures of a note. */
  public static final int MOST_SIGNATURES = 100;

  /** Most bytes of a note. */
  public static final int MOST_BYTES = 1 << 20;

  private static final String EMPTY_LINE = "\n\n";

  public SignedNote {
    signatures = List.copyOf(signatures);
  }

  /**
   * Reads a note to the byte.
   *
   * @throws Malformed if it is no note, or larger than the bounds
   */
  public static SignedNote parse(byte[] note) throws Malformed {
    if (note.length > MOST_BYTES) {
      throw new Malformed(Text.NOTE_TOO_LARGE, MOST_BYTES);
    }
    return parse(StrictUtf8.decode(note).orElseThrow(() -> new Malformed(Text.NOTE_MALFORMED)));
  }

  /** Reads a note that is a text already. */
  public static SignedNote parse(String note) throws Malformed {
    int gap = note.lastIndexOf(EMPTY_LINE);
    int signed = gap + EMPTY_LINE.length();
    boolean controlled = note.chars().anyMatch(letter -> letter < ' ' && letter != '\n');
    if (gap < 0 || signed == note.length() || !note.endsWith("\n") || controlled) {
      throw new Malformed(Text.NOTE_MALFORMED);
    }
    String[] lines = note.substring(signed, note.length() - 1).split("\n", -1);
    if (lines.length > MOST_SIGNATURES) {
      throw new Malformed(Text.NOTE_SIGNATURES_TOO_MANY, MOST_SIGNATURES);
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : lines) {
      signatures.add(NoteSignature.parse(line));
    }
    return new SignedNote(note.substring(0, gap + 1), signatures);
  }

  /** The same text with one more signature. */
  public SignedNote with(NoteSignature signature) {
    List<NoteSignature> all = new ArrayList<>(signatures);
    all.add(signature);
    return new SignedNote(text, all);
  }

  /** The whole note, as it is read. */
  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature.line()));
    return note.toString();
  }
}
