package io.lienlac.auditor.sample;

import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.note.Checkpoint;
import io.lienlac.auditor.note.SignatureType;
import io.lienlac.auditor.note.SignedCheckpoint;
import io.lienlac.auditor.note.SignedNote;
import io.lienlac.auditor.note.SigningKey;
import io.lienlac.auditor.note.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A log of sample leaves, with a key of its own. */
public final class SampleLog {

  public static final String ORIGIN = "lienlac.example/so-cai";

  private static final SigningKey KEY = key(ORIGIN, SignatureType.LOG);

  private final List<byte[]> leaves;
  private final ReferenceTree tree;

  public SampleLog(List<byte[]> leaves) {
    this.leaves = List.copyOf(leaves);
    this.tree = ReferenceTree.of(leaves);
  }

  public static SampleLog of(int size) {
    return new SampleLog(
        LongStream.range(0, size).mapToObj(SampleLeaf::number).map(SampleLeaf::bytes).toList());
  }

  public static VerifierKey verifier() {
    return KEY.verifier();
  }

  public static SigningKey key(String name, SignatureType type) {
    try {
      return SigningKey.generate(name, type);
    } catch (Malformed e) {
      throw new IllegalStateException(e);
    }
  }

  public int size() {
    return leaves.size();
  }

  /** Copies of the leaves, in a list that may be changed. */
  public List<byte[]> leaves() {
    return leaves.stream().map(byte[]::clone).collect(Collectors.toCollection(ArrayList::new));
  }

  public ReferenceTree tree() {
    return tree;
  }

  public SignedCheckpoint checkpoint() {
    return checkpoint(leaves.size());
  }

  /** The checkpoint of its first leaves, signed. */
  public SignedCheckpoint checkpoint(int size) {
    return sign(new Checkpoint(ORIGIN, size, tree.root(size), List.of()));
  }

  public static SignedCheckpoint sign(Checkpoint checkpoint) {
    SignedNote unsigned = new SignedNote(checkpoint.text(), List.of());
    return new SignedCheckpoint(
        checkpoint, unsigned.with(KEY.sign(unsigned.text(), Instant.EPOCH)));
  }

  /** The same checkpoint with a witness's signature. */
  public static SignedCheckpoint cosign(SignedCheckpoint checkpoint, SigningKey witness) {
    SignedNote note = checkpoint.note();
    return new SignedCheckpoint(
        checkpoint.checkpoint(),
        note.with(witness.sign(note.text(), Instant.parse("2026-02-03T04:05:06Z"))));
  }

  /** Writes its checkpoint and the tiles of its leaves. */
  public void publish(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("tile/0"));
    Files.writeString(folder.resolve("checkpoint"), checkpoint().note().toString());
    for (int from = 0; from < leaves.size(); from += 256) {
      int width = Math.min(256, leaves.size() - from);
      Path full = folder.resolve("tile/0/%03d".formatted(from / 256));
      Path partial = folder.resolve("tile/0/%03d.p/%d".formatted(from / 256, width));
      Path tile = width == 256 ? full : partial;
      Files.createDirectories(tile.getParent());
      byte[] hashes = new byte[32 * width];
      for (int i = 0; i < width; i++) {
        System.arraycopy(tree.leaf(from + i).bytes(), 0, hashes, 32 * i, 32);
      }
      Files.write(tile, hashes);
    }
  }
}
