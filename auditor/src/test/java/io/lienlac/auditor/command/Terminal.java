package io.lienlac.auditor.command;

import io.lienlac.auditor.message.Messages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Types a command, and sees what comes of it. */
final class Terminal {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  Outcome type(Object... words) {
    out.reset();
    err.reset();
    List<String> line = List.of(words).stream().map(String::valueOf).toList();
    Output output = new Output(stream(out), stream(err), Messages.in(CommandLine.language(line)));
    return CommandLine.run(line, output);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
