package io.lienlac.auditor.message;

/** What was given to be read is not what it should be, or cannot be read; it says how. */
public final class Malformed extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Said said;

  public Malformed(Text text, Object... values) {
    this(Said.of(text, values));
  }

  public Malformed(Said said) {
    super(said.toString());
    this.said = said;
  }

  public Said said() {
    return said;
  }
}
