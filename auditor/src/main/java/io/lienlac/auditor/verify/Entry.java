package io.lienlac.auditor.verify;

import io.lienlac.auditor.export.Entries;
import io.lienlac.auditor.leaf.Leaf;
import io.lienlac.auditor.leaf.LeafLayout;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.tree.Hash;
import io.lienlac.auditor.tree.Hashing;
import java.util.Arrays;

/** The leaf of an export that is looked at. One object stands for all of them, in their order. */
public final class Entry {

  private final Hashing hashing = new Hashing();
  private final LeafLayout layout = new LeafLayout();
  private final byte[] hash = new byte[Hash.BYTES];
  private byte[] bytes = new byte[0];
  private int length;
  private long index;
  private boolean hidden;
  private boolean wellFormed;

  void set(Entries entries, boolean onlyHash) {
    index = entries.index();
    bytes = entries.bytes();
    length = entries.length();
    hidden = onlyHash;
    if (onlyHash) {
      System.arraycopy(bytes, 0, hash, 0, Hash.BYTES);
      wellFormed = false;
    } else {
      hashing.leaf(bytes, length, hash);
      wellFormed = layout.read(bytes, length);
    }
  }

  public long index() {
    return index;
  }

  /** Whether it is outside the scope of the export, so that only its hash is there. */
  public boolean isHidden() {
    return hidden;
  }

  /** Whether its bytes are there, and those of a leaf. */
  public boolean isWellFormed() {
    return wellFormed;
  }

  /** The hash of the leaf, which the next one overwrites. */
  byte[] hash() {
    return hash;
  }

  /** The leaf, in a buffer which the next one overwrites. */
  byte[] buffer() {
    return bytes;
  }

  byte[] copyOfBytes() {
    return Arrays.copyOf(bytes, length);
  }

  LeafLayout layout() {
    return layout;
  }

  /** The event, if the bytes of the leaf are there and well formed. */
  public Leaf leaf() throws Malformed {
    return Leaf.decode(bytes, layout);
  }
}
