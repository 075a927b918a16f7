package io.lienlac.query.archive;

import io.lienlac.api.directive.Attachment;
import io.lienlac.files.AttachmentText;
import io.lienlac.query.support.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts of a letter's files, as far as they are searched. They were taken out of the files when
 * those were uploaded, and never change: a replay finds the same.
 */
final class AttachedTexts {

  /** Longest text of all files of a letter together, in characters. */
  static final int LONGEST = 200_000;

  private final AttachmentText texts;
  private final Patience patience;

  AttachedTexts(AttachmentText texts, Patience patience) {
    this.texts = texts;
    this.patience = patience;
  }

  /** In the order of the files; a file without a text has its name only. */
  List<IndexedFile> of(List<Attachment> files) {
    List<IndexedFile> indexed = new ArrayList<>();
    int left = LONGEST;
    for (Attachment file : files) {
      String text = beginning(text(file), left);
      left -= text.length();
      indexed.add(new IndexedFile(file.name(), file.name() + "\n" + text));
    }
    return indexed;
  }

  private String text(Attachment file) {
    return patience.untilReachable(
        () -> {
          try {
            return texts.of(file.sha256()).orElse("");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static String beginning(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean splits = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, splits ? most - 1 : most);
  }
}
