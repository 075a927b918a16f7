package io.lienlac.auditor.replay;

import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.tree.Hashing;
import io.lienlac.auditor.verify.Check;
import io.lienlac.auditor.verify.Entry;
import io.lienlac.auditor.verify.Report;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes a view anew out of the events of an export, and its digest: the number of its lines, a
 * colon, and SHA-256 over all of them, each with a line feed, in hexadecimal digits.
 */
public final class Replay implements Check {

  private final View view;
  private final Optional<String> published;
  private final Consumer<String> text;
  private final Inboxes inboxes = new Inboxes();
  private long leaves;
  private long hidden;

  /**
   * @param published the digest that the system has published for as many leaves
   * @param text gets the lines of the view
   */
  public Replay(View view, Optional<String> published, Consumer<String> text) {
    this.view = view;
    this.published = published;
    this.text = text;
  }

  @Override
  public void accept(Entry entry) throws Malformed {
    if (leaves == 0 && entry.index() > 0) {
      hidden = entry.index();
    }
    leaves++;
    if (entry.isWellFormed()) {
      inboxes.on(entry.leaf());
    } else {
      hidden++;
    }
  }

  @Override
  public void finish(boolean complete, Report report) {
    if (!complete) {
      return;
    }
    String digest = digest();
    report.note(Text.REPLAYED, view.word(), digest);
    if (hidden > 0) {
      report.note(Text.REPLAY_PARTIAL, hidden);
    }
    if (published.isPresent()) {
      if (published.get().equals(digest)) {
        report.note(Text.DIGEST_EQUAL);
      } else {
        report.find(Text.DIGEST_DIFFERS, published.get(), digest);
      }
    }
  }

  private String digest() {
    MessageDigest sha256 = Hashing.sha256();
    long count = 0;
    Iterator<String> lines = view.lines(inboxes).iterator();
    while (lines.hasNext()) {
      String line = lines.next();
      text.accept(line);
      sha256.update((line + "\n").getBytes(StandardCharsets.UTF_8));
      count++;
    }
    return count + ":" + HexFormat.of().formatHex(sha256.digest());
  }
}
