package io.lienlac.command.ledger;

import io.lienlac.RunningSystem;
import io.lienlac.auditor.command.CommandLine;
import io.lienlac.auditor.command.Outcome;
import io.lienlac.auditor.command.Output;
import io.lienlac.auditor.message.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The program by which somebody else checks what a system hands out, with its public key alone. */
record OutsideAuditor(Path folder, String key) {

  static OutsideAuditor of(RunningSystem system, Path folder) {
    Map<String, String> settings = system.settings();
    SigningKey key =
        SigningKey.read(
            settings.getOrDefault("LIENLAC_LEDGER_ORIGIN", ""),
            settings.getOrDefault("LIENLAC_LEDGER_SIGNING_KEY", ""));
    return new OutsideAuditor(folder, key.verifier().toString());
  }

  /** Exit code and words. */
  record Verdict(Outcome outcome, String words) {}

  Verdict verifyProof(String document) {
    return check("verify-proof", "proof.json", document.getBytes(StandardCharsets.UTF_8));
  }

  Verdict verifyExport(byte[] export) {
    return check("verify", "history.jsonl.gz", export);
  }

  private Verdict check(String command, String name, byte[] content) {
    Path file = folder.resolve(name);
    try {
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(words, true, StandardCharsets.UTF_8);
    Outcome outcome =
        CommandLine.run(
            List.of(command, file.toString(), "--key", key),
            new Output(stream, stream, Messages.in(Locale.ENGLISH)));
    return new Verdict(outcome, words.toString(StandardCharsets.UTF_8));
  }
}
