package io.lienlac.files;

import static io.lienlac.files.FileRefused.Reason.DIGEST_DIFFERS;
import static io.lienlac.files.FileRefused.Reason.LARGER_THAN_DECLARED;
import static io.lienlac.files.FileRefused.Reason.SMALLER_THAN_DECLARED;
import static io.lienlac.files.FileRefused.Reason.TOO_LATE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Takes bytes in as they come, and refuses them as soon as they are not what was declared. */
final class Arrival {

  private static final int PIECE_BYTES = 64 * 1024;

  private Arrival() {}

  static void take(InputStream bytes, Declared declared, Path target) throws IOException {
    MessageDigest digest = sha256();
    byte[] piece = new byte[PIECE_BYTES];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(target)) {
      for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
        size += read;
        refuseIf(size > declared.size(), LARGER_THAN_DECLARED);
        refuseIf(Instant.now().isAfter(declared.deadline()), TOO_LATE);
        digest.update(piece, 0, read);
        out.write(piece, 0, read);
      }
    }
    refuseIf(size < declared.size(), SMALLER_THAN_DECLARED);
    byte[] expected = HexFormat.of().parseHex(declared.sha256());
    refuseIf(!MessageDigest.isEqual(digest.digest(), expected), DIGEST_DIFFERS);
  }

  private static void refuseIf(boolean refused, FileRefused.Reason reason) throws FileRefused {
    if (refused) {
      throw new FileRefused(reason);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
