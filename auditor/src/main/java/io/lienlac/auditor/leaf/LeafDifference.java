package io.lienlac.auditor.leaf;

import java.util.Arrays;
import java.util.List;

/** In which parts two leaves differ. */
public final class LeafDifference {

  private LeafDifference() {}

  /** The parts, in their order; all of them if one of the two is no leaf. */
  public static List<LeafField> between(byte[] one, byte[] other) {
    LeafLayout first = new LeafLayout();
    LeafLayout second = new LeafLayout();
    if (!first.read(one, one.length) || !second.read(other, other.length)) {
      return List.of(LeafField.values());
    }
    return Arrays.stream(LeafField.values())
        .filter(field -> !Arrays.equals(first.bytes(one, field), second.bytes(other, field)))
        .toList();
  }
}
