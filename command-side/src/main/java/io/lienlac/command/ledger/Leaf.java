package io.lienlac.command.ledger;

/** The bytes of a leaf: an event as it is stored, its place, and what vouches for it. */
record Leaf(byte[] bytes) {

  private static final int VERSION = 1;

  static Leaf of(PlacedEvent placed) {
    byte[] mac = placed.mac();
    return new Leaf(
        new CanonicalBytes()
            .u8(VERSION)
            .u64(placed.position())
            .raw(placed.event().sealed())
            .bytes(mac == null ? new byte[0] : mac)
            .toBytes());
  }

  TreeHash hash() {
    return TreeHash.ofLeaf(bytes);
  }
}
