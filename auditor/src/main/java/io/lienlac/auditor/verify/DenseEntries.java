package io.lienlac.auditor.verify;

import io.lienlac.auditor.export.Entries;
import io.lienlac.auditor.export.Entries.Kind;
import io.lienlac.auditor.export.Export;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import java.io.IOException;
import java.util.Optional;

/**
 * The leaves of an export as long as they follow each other without a gap. Where they do not, it
 * ends, and says what is wrong with the lines.
 */
final class DenseEntries {

  private final Entries entries;
  private final long to;
  private final Entry entry = new Entry();
  private long expected;
  private Optional<Finding> flaw = Optional.empty();

  DenseEntries(Export export) {
    this.entries = export.entries();
    this.expected = export.header().from();
    this.to = export.header().to();
  }

  /** Goes to the next leaf. */
  boolean next() throws Malformed {
    try {
      Kind kind = entries.next();
      boolean isLeaf = kind == Kind.LEAF || kind == Kind.HASH;
      if (isLeaf && entries.index() == expected && expected < to) {
        entry.set(entries, kind == Kind.HASH);
        expected++;
        return true;
      }
      flaw = isLeaf ? Optional.of(wrongIndex()) : wrongEnd(kind);
      return false;
    } catch (IOException e) {
      throw new Malformed(Text.EXPORT_UNREADABLE, expected);
    }
  }

  Entry entry() {
    return entry;
  }

  /** Index of the leaf that comes next. */
  long expected() {
    return expected;
  }

  Optional<Finding> flaw() {
    return flaw;
  }

  private Finding wrongIndex() throws IOException {
    long found = entries.index();
    if (found < expected) {
      return Finding.at(found, Text.REPEATED, found);
    }
    if (expected == to) {
      return Finding.at(to, Text.BEYOND_END, to);
    }
    return comesLater()
        ? Finding.at(expected, Text.REORDERED_LINES, expected)
        : Finding.at(expected, Text.MISSING, expected, found - 1);
  }

  private boolean comesLater() throws IOException {
    try {
      for (Kind kind = entries.next();
          kind == Kind.LEAF || kind == Kind.HASH;
          kind = entries.next()) {
        if (entries.index() == expected) {
          return true;
        }
      }
      return false;
    } catch (Malformed e) {
      return false;
    }
  }

  private Optional<Finding> wrongEnd(Kind kind) {
    if (kind == Kind.CUT_OFF) {
      return Optional.of(Finding.at(expected, Text.CUT_OFF, expected));
    }
    if (expected < to) {
      return Optional.of(Finding.at(expected, Text.MISSING, expected, to - 1));
    }
    return entries.index() == to
        ? Optional.empty()
        : Optional.of(Finding.somewhere(Text.END_WRONG, entries.index(), to));
  }
}
