package io.lienlac.graphql.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lienlac.api.archive.RecordedHistory;
import io.lienlac.api.ledger.HistoryLeaves;
import io.lienlac.api.ledger.HistoryLeaves.HistoryLeaf;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.api.trail.FindAuditableEvents;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;

/**
 * Writes the history as JSON Lines, compressed, each part by itself: parts one after the other are
 * the whole, whichever node wrote which. What the auditor may not read is there as its hash.
 */
@Component
class HistoryWriter {

  /** So many leaves are in memory at a time. */
  private static final int AT_ONCE = 500;

  private static final int BUFFER = 1 << 16;

  private final HistoryReader reader;
  private final Views views;

  HistoryWriter(HistoryReader reader, Views views) {
    this.reader = reader;
    this.views = views;
  }

  void write(RecordedHistory export, int part, Scope scope, OutputStream to) throws IOException {
    GZIPOutputStream zip = new GZIPOutputStream(to, BUFFER);
    if (part == 0) {
      line(reader.header(export), zip);
    }
    long end = export.start(part + 1);
    for (long from = export.start(part); from < end; from += AT_ONCE) {
      leaves(export, from, Math.min(end, from + AT_ONCE), scope, zip);
    }
    if (part == export.parts() - 1) {
      line("{\"end\":" + export.to() + "}", zip);
    }
    zip.finish();
  }

  private void leaves(
      RecordedHistory export, long from, long to, Scope scope, OutputStream lines)
      throws IOException {
    HistoryLeaves some = reader.leaves(from, to);
    Set<UUID> events =
        some.leaves().stream().map(HistoryLeaf::event).collect(Collectors.toSet());
    Set<UUID> readable =
        views.ask(new FindAuditableEvents(scope, export.unit(), events)).events();
    for (HistoryLeaf leaf : some.leaves()) {
      String whole = readable.contains(leaf.event()) ? leaf.leaf() : null;
      line(
          whole == null
              ? entry(leaf.index(), "hash", leaf.hash())
              : entry(leaf.index(), "leaf", whole),
          lines);
    }
  }

  private static String entry(long index, String what, String base64) {
    return "{\"index\":" + index + ",\"" + what + "\":\"" + base64 + "\"}";
  }

  private static void line(String json, OutputStream lines) throws IOException {
    lines.write((json + "\n").getBytes(UTF_8));
  }
}
