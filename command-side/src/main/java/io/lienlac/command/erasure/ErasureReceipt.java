package io.lienlac.command.erasure;

import io.lienlac.api.erasure.ErasureView;
import io.lienlac.api.erasure.RetentionRule;
import io.lienlac.api.erasure.RetentionRules;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.command.ledger.Signatory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is handed out when nothing is left of a person: each step, and what is kept and why. */
final class ErasureReceipt {

  private static final String KIND = "erasure-receipt";
  private static final List<String> LANGUAGES = List.of("vi", "en");

  private final Signatory signatory;
  private final RetentionRules retention;

  ErasureReceipt(Signatory signatory, RetentionRules retention) {
    this.signatory = signatory;
    this.retention = retention;
  }

  /** A signed note; its text names nobody but by pseudonym. */
  String of(PersonId person, ErasureView erasure, Instant completedAt) {
    List<String> lines = new ArrayList<>();
    lines.add("version 1");
    lines.add("person " + person);
    lines.add("case " + line(erasure.caseNumber()));
    lines.add("basis " + line(erasure.legalBasis()));
    lines.add("requested " + erasure.requestedAt());
    lines.add("erased " + erasure.erasedAt());
    erasure.steps().forEach(step -> lines.add("step " + step.stage() + " " + step.at()));
    for (RetentionRule rule : retention.rules()) {
      for (String language : LANGUAGES) {
        lines.add(
            "kept %s %s: %s; %s; %s"
                .formatted(
                    rule.code(),
                    language,
                    rule.what().get(language),
                    rule.law().get(language),
                    rule.howLong().get(language)));
      }
    }
    lines.add("completed " + completedAt);
    return signatory.sign(KIND, lines);
  }

  /** A signed note knows no other white space than line feeds, which part its lines. */
  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
