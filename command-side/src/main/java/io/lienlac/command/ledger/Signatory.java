package io.lienlac.command.ledger;

/** Signs other things than checkpoints by the ledger's keys, so that the same readers know them. */
public final class Signatory {

  private final SigningKeys keys;

  Signatory(SigningKeys keys) {
    this.keys = keys;
  }

  /**
   * A signed note (C2SP) of these lines. What kind of thing it is stands in the first one, after
   * the ledger's name: so none can be taken for a checkpoint, or for another kind.
   */
  public String sign(String kind, Iterable<String> lines) {
    StringBuilder text = new StringBuilder(keys.origin()).append('/').append(kind).append('\n');
    lines.forEach(line -> text.append(line).append('\n'));
    return keys.sign(text.toString()).toString();
  }
}
