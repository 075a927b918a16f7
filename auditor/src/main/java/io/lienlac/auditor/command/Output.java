package io.lienlac.auditor.command;

import io.lienlac.auditor.message.Messages;
import io.lienlac.auditor.message.Said;
import io.lienlac.auditor.message.Text;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Where words to people go: results to the one stream, all else to the other. */
public record Output(PrintStream out, PrintStream err, Messages messages) {

  private static final String SAMPLE = "Liên Lạc — sổ cái ệ";

  /** The process's own streams, in UTF-8 where their encoding has no Vietnamese letters. */
  public static Output standard(Messages messages) {
    return new Output(
        stream(FileDescriptor.out, "stdout.encoding"),
        stream(FileDescriptor.err, "stderr.encoding"),
        messages);
  }

  private static PrintStream stream(FileDescriptor descriptor, String property) {
    Charset charset =
        Charset.forName(System.getProperty(property, "UTF-8"), StandardCharsets.UTF_8);
    boolean vietnamese = charset.canEncode() && charset.newEncoder().canEncode(SAMPLE);
    return new PrintStream(
        new FileOutputStream(descriptor), true, vietnamese ? charset : StandardCharsets.UTF_8);
  }

  void say(Said said) {
    out.println(messages.say(said));
  }

  void say(Text text, Object... values) {
    say(Said.of(text, values));
  }

  void tell(Said said) {
    err.println(messages.say(said));
  }

  void tell(Text text, Object... values) {
    tell(Said.of(text, values));
  }
}
