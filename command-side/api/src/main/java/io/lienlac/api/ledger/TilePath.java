package io.lienlac.api.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a tile is found, as C2SP tlog-tiles writes it: {@code tile/<level>/<number>}, and after
 * that {@code .p/<width>} if it is partial.
 *
 * @param number of the tile among those of its level
 * @param width how many hashes it has, at most 256
 */
public record TilePath(int level, long number, int width) {

  /** How many hashes a full tile has. */
  public static final int FULL = 256;

  private static final Pattern FORM =
      Pattern.compile(
          "tile/(0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,4}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  private static final int GROUP = 3;
  private static final int HIGHEST = 63;

  /** Empty for what is no path of a tile, or is one written otherwise. */
  public static Optional<TilePath> parse(String path) {
    Matcher parts = FORM.matcher(path);
    if (!parts.matches()) {
      return Optional.empty();
    }
    @Nullable String width = parts.group(3);
    TilePath parsed =
        new TilePath(
            Integer.parseInt(parts.group(1)),
            Long.parseLong(parts.group(2).replaceAll("[x/]", "")),
            width == null ? FULL : Integer.parseInt(width));
    return Optional.of(parsed)
        .filter(tile -> tile.level <= HIGHEST && tile.width <= FULL)
        .filter(tile -> tile.toString().equals(path));
  }

  public boolean isFull() {
    return width == FULL;
  }

  @Override
  public String toString() {
    String number = Long.toString(this.number);
    String digits = "0".repeat((GROUP - number.length() % GROUP) % GROUP) + number;
    StringBuilder path = new StringBuilder("tile/").append(level).append('/');
    int last = digits.length() - GROUP;
    for (int group = 0; group < last; group += GROUP) {
      path.append('x').append(digits, group, group + GROUP).append('/');
    }
    path.append(digits, last, digits.length());
    if (width != FULL) {
      path.append(".p/").append(width);
    }
    return path.toString();
  }
}
