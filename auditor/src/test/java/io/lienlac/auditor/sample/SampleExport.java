package io.lienlac.auditor.sample;

import io.lienlac.auditor.encoding.StrictBase64;
import io.lienlac.auditor.note.SignedCheckpoint;
import io.lienlac.auditor.tree.Hash;
import io.lienlac.auditor.tree.Hashing;
import io.lienlac.auditor.tree.RangeProof;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** The lines of an export, which may be changed before they are written. */
public final class SampleExport {

  private final List<String> lines = new ArrayList<>();

  private SampleExport() {}

  /** Of a whole log. */
  public static SampleExport of(SampleLog log) {
    return of(log.checkpoint(), log.leaves());
  }

  /** Of what stands in a store now, with the checkpoint that there is. */
  public static SampleExport of(SignedCheckpoint checkpoint, List<byte[]> leaves) {
    return of(checkpoint, 0, leaves, RangeProof.NOTHING);
  }

  public static SampleExport of(
      SignedCheckpoint checkpoint, int from, List<byte[]> leaves, RangeProof proof) {
    SampleExport export = new SampleExport();
    int to = from + leaves.size();
    export.lines.add(header(checkpoint, from, to, proof));
    for (int i = 0; i < leaves.size(); i++) {
      export.lines.add(leaf(from + i, leaves.get(i)));
    }
    export.lines.add("{\"end\":" + to + "}");
    return export;
  }

  public static String header(SignedCheckpoint checkpoint, long from, long to, RangeProof proof) {
    String joined =
        proof.equals(RangeProof.NOTHING)
            ? ""
            : ",\"proof\":{\"left\":%s,\"right\":%s}"
                .formatted(hashes(proof.left()), hashes(proof.right()));
    return "{\"format\":\"lienlac-history/1\",\"origin\":\"%s\",\"from\":%d,\"to\":%d,\"checkpoint\":\"%s\"%s}"
        .formatted(
            checkpoint.origin(),
            from,
            to,
            checkpoint.note().toString().replace("\n", "\\n"),
            joined);
  }

  public static String leaf(long index, byte[] leaf) {
    return "{\"index\":%d,\"leaf\":\"%s\"}".formatted(index, StrictBase64.encode(leaf));
  }

  public static String hidden(long index, byte[] leaf) {
    return "{\"index\":%d,\"hash\":\"%s\"}".formatted(index, new Hashing().leaf(leaf).base64());
  }

  public static String hashes(List<Hash> hashes) {
    return hashes.stream()
        .map(hash -> "\"" + hash.base64() + "\"")
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** The lines, the first one the header. */
  public List<String> lines() {
    return lines;
  }

  public String text() {
    return String.join("\n", lines) + "\n";
  }

  public Path write(Path file) throws IOException {
    try (OutputStream target = new GZIPOutputStream(Files.newOutputStream(file))) {
      target.write(text().getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
