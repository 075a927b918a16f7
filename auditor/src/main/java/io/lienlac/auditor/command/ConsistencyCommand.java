package io.lienlac.auditor.command;

import io.lienlac.auditor.encoding.InputFile;
import io.lienlac.auditor.export.Export;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.proof.ConsistencyVerification;
import io.lienlac.auditor.verify.Known;
import io.lienlac.auditor.verify.Trust;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a log only grew: by a proof, or by all leaves of the younger export. */
final class ConsistencyCommand {

  private ConsistencyCommand() {}

  static Outcome consistency(Arguments arguments, Output output) throws WrongUse, Malformed {
    Known old = TrustOptions.known(Path.of(arguments.place(0)));
    Path young = Path.of(arguments.place(1));
    Trust trust = TrustOptions.of(arguments);
    Optional<String> proof = arguments.one(Option.PROOF);
    if (proof.isEmpty() && Export.isCompressed(young)) {
      return VerifyCommands.verify(young, knowing(old, trust), output);
    }
    Optional<String> document =
        proof.isEmpty() ? Optional.empty() : Optional.of(InputFile.readText(Path.of(proof.get())));
    return ReportPrinter.print(
        ConsistencyVerification.run(old, TrustOptions.known(young), document, trust), output);
  }

  private static Trust knowing(Known old, Trust trust) {
    List<Known> known = new ArrayList<>(trust.known());
    known.add(old);
    return new Trust(trust.keys(), trust.witnesses(), known, trust.macKeys(), trust.tiles());
  }
}
