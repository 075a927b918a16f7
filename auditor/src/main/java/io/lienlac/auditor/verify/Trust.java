package io.lienlac.auditor.verify;

import io.lienlac.auditor.leaf.MacKeys;
import io.lienlac.auditor.note.VerifierKey;
import io.lienlac.auditor.tile.TileFolder;
import java.util.List;
import java.util.Optional;

/**
 * What whoever checks has of their own, and need not be told.
 *
 * @param keys of the log, one of which has to have signed
 * @param witnesses all of whom have to have signed
 * @param known what the log showed before
 */
public record Trust(
    List<VerifierKey> keys,
    List<VerifierKey> witnesses,
    List<Known> known,
    Optional<MacKeys> macKeys,
    Optional<TileFolder> tiles) {

  /** Nothing at all. */
  public static final Trust NONE =
      new Trust(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

  public Trust {
    keys = List.copyOf(keys);
    witnesses = List.copyOf(witnesses);
    known = List.copyOf(known);
  }
}
