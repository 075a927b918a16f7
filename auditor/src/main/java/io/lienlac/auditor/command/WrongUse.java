package io.lienlac.auditor.command;

import io.lienlac.auditor.message.Said;
import io.lienlac.auditor.message.Text;

/** What was typed is no command. */
final class WrongUse extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Said said;

  WrongUse(Text text, Object... values) {
    this(Said.of(text, values));
  }

  WrongUse(Said said) {
    super(said.toString());
    this.said = said;
  }

  Said said() {
    return said;
  }
}
