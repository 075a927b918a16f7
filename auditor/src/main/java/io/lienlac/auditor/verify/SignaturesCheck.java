package io.lienlac.auditor.verify;

import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.note.SignatureCheck;
import io.lienlac.auditor.note.SignatureCheck.Result;
import io.lienlac.auditor.note.SignedCheckpoint;
import io.lienlac.auditor.note.VerifierKey;
import java.util.List;

/** Who has signed a checkpoint, among those who are known. */
public final class SignaturesCheck {

  private SignaturesCheck() {}

  /**
   * One key of the log has to have signed it, and every witness; no signature that claims to be of
   * one of them may be wrong. Without keys, it is only said that nobody was asked for.
   *
   * @param name of what the checkpoint stands in
   */
  public static void run(
      String name,
      SignedCheckpoint checkpoint,
      List<VerifierKey> keys,
      List<VerifierKey> witnesses,
      Report report) {
    if (keys.isEmpty()) {
      report.note(Text.NO_KEY_GIVEN, name);
    } else {
      log(name, checkpoint, keys, report);
    }
    witnesses.forEach(witness -> witness(name, checkpoint, witness, report));
  }

  private static void log(
      String name, SignedCheckpoint checkpoint, List<VerifierKey> keys, Report report) {
    boolean signed = false;
    for (VerifierKey key : keys) {
      SignatureCheck check = SignatureCheck.of(key, checkpoint.note());
      if (check.result() == Result.WRONG) {
        report.find(Text.SIGNATURE_WRONG, name, key.name());
      } else if (check.result() == Result.HOLDS && key.name().equals(checkpoint.origin())) {
        report.note(Text.SIGNED, name, key.name());
        signed = true;
      }
    }
    if (!signed) {
      report.find(Text.NOT_SIGNED, name, checkpoint.origin());
    }
  }

  private static void witness(
      String name, SignedCheckpoint checkpoint, VerifierKey witness, Report report) {
    SignatureCheck check = SignatureCheck.of(witness, checkpoint.note());
    switch (check.result()) {
      case HOLDS ->
          report.note(
              Text.COSIGNED, name, witness.name(), check.at().map(String::valueOf).orElse("?"));
      case WRONG -> report.find(Text.COSIGNATURE_WRONG, name, witness.name());
      case ABSENT -> report.find(Text.NOT_COSIGNED, name, witness.name());
    }
  }
}
