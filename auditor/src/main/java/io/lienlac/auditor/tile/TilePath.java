package io.lienlac.auditor.tile;

/** Where tiles lie (C2SP tlog-tiles). */
final class TilePath {

  private static final int GROUP = 1_000;

  private TilePath() {}

  /** Of a full tile. */
  static String of(int level, long number) {
    StringBuilder path = new StringBuilder("%03d".formatted(number % GROUP));
    for (long rest = number / GROUP; rest > 0; rest /= GROUP) {
      path.insert(0, "x%03d/".formatted(rest % GROUP));
    }
    return "tile/" + level + "/" + path;
  }

  /** Of the folder with a tile's forerunners, of 1 to 255 hashes. */
  static String partial(int level, long number) {
    return of(level, number) + ".p";
  }
}
