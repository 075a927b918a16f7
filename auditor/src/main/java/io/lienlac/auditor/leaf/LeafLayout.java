package io.lienlac.auditor.leaf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Where the parts of a leaf lie in its bytes. One object is used for leaf after leaf, so that a
 * look at a leaf costs no new objects.
 */
public final class LeafLayout {

  static final byte VERSION = 1;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final LeafField[] FIELDS = LeafField.values();
  private static final int LENGTH_BYTES = 4;

  private final int[] starts = new int[FIELDS.length];
  private final int[] ends = new int[FIELDS.length];

  /**
   * Finds the parts of a leaf.
   *
   * @param length how many bytes it has, from the first one on
   * @return whether the bytes are those of a leaf of a version that is known here
   */
  public boolean read(byte[] leaf, int length) {
    if (length < 1 || leaf[0] != VERSION) {
      return false;
    }
    int at = 1;
    for (int i = 0; i < FIELDS.length; i++) {
      int bytes = FIELDS[i].bytes();
      if (FIELDS[i].isMeasured()) {
        if (length - at < LENGTH_BYTES) {
          return false;
        }
        bytes = (int) INT.get(leaf, at);
        at += LENGTH_BYTES;
      }
      if (bytes < 0 || bytes > length - at) {
        return false;
      }
      starts[i] = at;
      at += bytes;
      ends[i] = at;
    }
    return at == length;
  }

  int start(LeafField field) {
    return starts[field.ordinal()];
  }

  int length(LeafField field) {
    return ends[field.ordinal()] - starts[field.ordinal()];
  }

  long number(byte[] leaf, LeafField field) {
    return (long) LONG.get(leaf, start(field));
  }

  byte[] bytes(byte[] leaf, LeafField field) {
    return Arrays.copyOfRange(leaf, start(field), ends[field.ordinal()]);
  }

  /** Where that begins which the MAC is over. */
  int sealedStart() {
    return ends[LeafField.POSITION.ordinal()];
  }

  int sealedLength() {
    return ends[LeafField.PAYLOAD.ordinal()] - sealedStart();
  }

  /** Number of the event among those of its aggregate, from 0. */
  public long sequence(byte[] leaf) {
    return number(leaf, LeafField.SEQUENCE);
  }

  /** A number by which one aggregate is told from another: FNV-1a over its type and id. */
  public long aggregate(byte[] leaf) {
    long hash = 0xcbf29ce484222325L;
    int from = start(LeafField.AGGREGATE_TYPE);
    int to = ends[LeafField.AGGREGATE_ID.ordinal()];
    for (int i = from; i < to; i++) {
      hash = (hash ^ (leaf[i] & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }
}
