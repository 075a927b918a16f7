package io.lienlac.auditor;

import io.lienlac.auditor.command.CommandLine;
import io.lienlac.auditor.command.Outcome;
import io.lienlac.auditor.command.Output;
import io.lienlac.auditor.message.Messages;
import java.util.List;

/** Checks what the ledger publishes and hands out, and believes nobody. */
public final class Auditor {

  private Auditor() {}

  /** Does what the words ask for, and ends with the code of an {@link Outcome}. */
  public static void main(String[] words) {
    List<String> line = List.of(words);
    Output output = Output.standard(Messages.in(CommandLine.language(line)));
    System.exit(CommandLine.run(line, output).code());
  }
}
