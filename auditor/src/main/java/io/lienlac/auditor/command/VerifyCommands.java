package io.lienlac.auditor.command;

import io.lienlac.auditor.encoding.InputFile;
import io.lienlac.auditor.export.Export;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.proof.ProofVerification;
import io.lienlac.auditor.verify.Check;
import io.lienlac.auditor.verify.ExportComparison;
import io.lienlac.auditor.verify.ExportVerification;
import io.lienlac.auditor.verify.Trust;
import java.io.IOException;
import java.nio.file.Path;

/** The commands that check exports and proofs. */
final class VerifyCommands {

  private VerifyCommands() {}

  static Outcome verify(Arguments arguments, Output output) throws WrongUse, Malformed {
    return verify(Path.of(arguments.place(0)), TrustOptions.of(arguments), output);
  }

  static Outcome verify(Path file, Trust trust, Output output, Check... more) throws Malformed {
    try (Export export = Export.open(file)) {
      ExportVerification verification =
          new ExportVerification(file.toString(), export, trust, new ProgressLine(output));
      return ReportPrinter.print(verification.run(more), output);
    } catch (IOException e) {
      throw new Malformed(Text.FILE_UNREADABLE, file);
    }
  }

  static Outcome verifyProof(Arguments arguments, Output output) throws WrongUse, Malformed {
    String file = arguments.place(0);
    String document = InputFile.readText(Path.of(file));
    return ReportPrinter.print(
        ProofVerification.run(file, document, TrustOptions.of(arguments)), output);
  }

  static Outcome diff(Arguments arguments, Output output) throws Malformed {
    Path first = Path.of(arguments.place(0));
    Path second = Path.of(arguments.place(1));
    try (Export one = Export.open(first);
        Export other = Export.open(second)) {
      return ReportPrinter.print(
          new ExportComparison(one, other).run(new ProgressLine(output)), output);
    } catch (IOException e) {
      throw new Malformed(Text.FILE_UNREADABLE, first);
    }
  }
}
