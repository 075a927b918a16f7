package io.lienlac.auditor.witness;

import io.lienlac.auditor.encoding.InputFile;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.note.SignedCheckpoint;
import io.lienlac.auditor.tree.Hashing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What was cosigned last of each log: a file for each, with the whole checkpoint and the
 * cosignature, named by SHA-256 of the origin. One process at a time has the folder.
 */
public final class WitnessState implements AutoCloseable {

  private final Path folder;
  private final FileChannel guard;

  private WitnessState(Path folder, FileChannel guard) {
    this.folder = folder;
    this.guard = guard;
  }

  /**
   * Takes a folder, which is made if it is not there.
   *
   * @throws Malformed if another process has it, or it cannot be used
   */
  public static WitnessState open(Path folder) throws Malformed {
    try {
      Files.createDirectories(folder);
      FileChannel guard =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isTaken(guard)) {
        guard.close();
        throw new Malformed(Text.STATE_TAKEN, folder);
      }
      return new WitnessState(folder, guard);
    } catch (IOException e) {
      throw new Malformed(Text.STATE_UNUSABLE, folder);
    }
  }

  private static boolean isTaken(FileChannel guard) throws IOException {
    try {
      FileLock lock = guard.tryLock();
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  /**
   * The last one of a log; empty if there was none.
   *
   * @throws Malformed if it is there and cannot be read: then nothing more may be signed
   */
  Optional<SignedCheckpoint> latest(String origin) throws Malformed {
    Path file = file(origin);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    SignedCheckpoint checkpoint = SignedCheckpoint.parse(InputFile.readText(file));
    if (!checkpoint.origin().equals(origin)) {
      throw new Malformed(Text.STATE_UNUSABLE, file);
    }
    return Optional.of(checkpoint);
  }

  /** Keeps a checkpoint in place of the last one; when this returns, it is on the disk. */
  void keep(SignedCheckpoint checkpoint) throws IOException {
    Path file = file(checkpoint.origin());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(checkpoint.note().toString());
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    forceFolder();
  }

  /** So that the name outlives a loss of power, too; systems that cannot do it need not. */
  private void forceFolder() throws IOException {
    if (System.getProperty("os.name").startsWith("Windows")) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private Path file(String origin) {
    byte[] hash = Hashing.sha256().digest(origin.getBytes(StandardCharsets.UTF_8));
    return folder.resolve(HexFormat.of().formatHex(hash) + ".checkpoint");
  }

  @Override
  public void close() throws IOException {
    guard.close();
  }
}
