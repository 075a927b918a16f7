package io.lienlac.auditor.verify;

import io.lienlac.auditor.export.Export;
import io.lienlac.auditor.export.ExportHeader;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.note.SignedCheckpoint;
import io.lienlac.auditor.tile.TileFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks an export in one pass, in which nothing is kept that grows with it: the hash of every
 * leaf, the root, signatures, and against all else that is known.
 */
public final class ExportVerification {

  private static final int BETWEEN_REPORTS = 1 << 12;

  private final String name;
  private final Export export;
  private final ExportHeader header;
  private final Trust trust;
  private final Progress progress;
  private final Report report = new Report();

  /**
   * @param name of the file
   */
  public ExportVerification(String name, Export export, Trust trust, Progress progress) {
    this.name = name;
    this.export = export;
    this.header = export.header();
    this.trust = trust;
    this.progress = progress;
  }

  /**
   * Reads the export to its end.
   *
   * @param more what is to be done with each leaf beside
   * @throws Malformed if it cannot be read, so that nothing can be said
   */
  public Report run(Check... more) throws Malformed {
    report.note(
        Text.EXPORT, name, header.origin(), header.from(), header.to(), header.checkpoint().size());
    if (!header.origin().equals(header.checkpoint().origin())) {
      report.find(Text.ORIGIN_DIFFERS, name, header.origin(), header.checkpoint().origin());
    }
    SignaturesCheck.run(name, header.checkpoint(), trust.keys(), trust.witnesses(), report);
    List<Known> known = known();
    List<Check> checks = new ArrayList<>();
    checks.add(new ShapeCheck());
    checks.add(new TreeCheck(name, header, smaller(known)));
    trust.macKeys().map(MacCheck::new).ifPresent(checks::add);
    if (trust.tiles().isPresent()) {
      TileCheck.of(trust.tiles().get(), header.checkpoint(), report).ifPresent(checks::add);
    }
    checks.addAll(List.of(more));
    checks.add(new SequenceCheck());
    pass(checks);
    return report;
  }

  private void pass(List<Check> checks) throws Malformed {
    DenseEntries entries = new DenseEntries(export);
    Check[] each = checks.toArray(Check[]::new);
    long done = 0;
    long all = header.to() - header.from();
    while (entries.next()) {
      for (Check check : each) {
        check.accept(entries.entry());
      }
      if (++done % BETWEEN_REPORTS == 0) {
        progress.at(done, all);
      }
    }
    progress.end();
    entries.flaw().ifPresent(report::find);
    for (Check check : each) {
      check.finish(entries.flaw().isEmpty(), report);
    }
  }

  private List<Known> known() throws Malformed {
    List<Known> known = new ArrayList<>(trust.known());
    Optional<TileFolder> tiles = trust.tiles();
    if (tiles.isPresent()) {
      tiles.get().checkpoint().map(one -> new Known("tiles", one)).ifPresent(known::add);
    }
    return known;
  }

  /** Compares what needs no leaves, and gives the checkpoints that leaves are needed for. */
  private List<Known> smaller(List<Known> known) throws Malformed {
    SignedCheckpoint own = header.checkpoint();
    List<Known> smaller = new ArrayList<>();
    for (Known one : known) {
      SignedCheckpoint checkpoint = one.checkpoint();
      if (!checkpoint.origin().equals(own.origin())) {
        throw new Malformed(Text.KNOWN_OF_ANOTHER_LOG, one.name(), checkpoint.origin());
      }
      if (!trust.keys().isEmpty()) {
        SignaturesCheck.run(one.name(), checkpoint, trust.keys(), List.of(), report);
      }
      if (checkpoint.size() > own.size()) {
        report.findAt(own.size(), Text.ROLLED_BACK, own.size(), one.name(), checkpoint.size());
      } else if (checkpoint.size() < own.size()) {
        smaller.add(one);
      } else if (!checkpoint.root().equals(own.root())) {
        report.find(Text.TWO_HISTORIES, one.name(), own.size());
      }
    }
    return smaller;
  }
}
