package io.lienlac.command.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text with signatures under it (C2SP signed-note).
 *
 * @param text with the line feed at its end
 */
record SignedNote(String text, List<NoteSignature> signatures) {

  private static final int MOST_SIGNATURES = 64;

  SignedNote {
    signatures = List.copyOf(signatures);
  }

  /** Empty for what is no signed note. */
  static Optional<SignedNote> parse(String note) {
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || !note.endsWith("\n") || note.chars().anyMatch(SignedNote::isForbidden)) {
      return Optional.empty();
    }
    List<String> lines = note.substring(end + 2).lines().toList();
    if (lines.isEmpty() || lines.size() > MOST_SIGNATURES) {
      return Optional.empty();
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : lines) {
      Optional<NoteSignature> signature = NoteSignature.parse(line);
      if (signature.isEmpty()) {
        return Optional.empty();
      }
      signatures.add(signature.get());
    }
    return Optional.of(new SignedNote(note.substring(0, end + 1), signatures));
  }

  private static boolean isForbidden(int character) {
    return character < ' ' && character != '\n';
  }

  /** The same with more signatures, each in the place of a former one by the same key. */
  SignedNote with(List<NoteSignature> more) {
    List<NoteSignature> all = new ArrayList<>(signatures);
    all.removeIf(former -> more.stream().anyMatch(former::isBySameAs));
    all.addAll(more);
    return new SignedNote(text, all);
  }

  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature.line()));
    return note.toString();
  }
}
