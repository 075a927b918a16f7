package io.lienlac.auditor.command;

import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.replay.Replay;
import io.lienlac.auditor.replay.View;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes a view anew out of an export, which it checks on the way. */
final class ReplayCommand {

  private ReplayCommand() {}

  static Outcome replay(Arguments arguments, Output output) throws WrongUse, Malformed {
    String word = arguments.need(Option.VIEW);
    View view = View.of(word).orElseThrow(() -> new WrongUse(Text.VIEW_UNKNOWN, word));
    Optional<String> text = arguments.one(Option.TEXT);
    if (text.isEmpty()) {
      return replay(view, arguments, output, line -> {});
    }
    Path file = Path.of(text.get());
    try (PrintWriter writer =
        new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      Outcome outcome = replay(view, arguments, output, line -> writer.print(line + "\n"));
      if (writer.checkError()) {
        throw new Malformed(Text.FILE_UNWRITABLE, file);
      }
      return outcome;
    } catch (IOException e) {
      throw new Malformed(Text.FILE_UNWRITABLE, file);
    }
  }

  private static Outcome replay(
      View view, Arguments arguments, Output output, Consumer<String> text)
      throws WrongUse, Malformed {
    return VerifyCommands.verify(
        Path.of(arguments.place(0)),
        TrustOptions.of(arguments),
        output,
        new Replay(view, arguments.one(Option.DIGEST), text));
  }
}
