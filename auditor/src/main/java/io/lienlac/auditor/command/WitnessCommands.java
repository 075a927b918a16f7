package io.lienlac.auditor.command;

import io.lienlac.auditor.encoding.InputFile;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.note.SignatureType;
import io.lienlac.auditor.note.SigningKey;
import io.lienlac.auditor.note.VerifierKey;
import io.lienlac.auditor.witness.Witness;
import io.lienlac.auditor.witness.WitnessServer;
import io.lienlac.auditor.witness.WitnessState;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;

/** The commands of a witness, which another authority runs. */
final class WitnessCommands {

  private WitnessCommands() {}

  /** Answers until the process is ended. */
  static Outcome witness(Arguments arguments, Output output) throws WrongUse, Malformed {
    InetSocketAddress address = address(arguments.need(Option.LISTEN));
    List<VerifierKey> logs = TrustOptions.keys(arguments.all(Option.LOG), SignatureType.LOG);
    if (logs.isEmpty()) {
      throw new WrongUse(Text.OPTION_NEEDED, Option.LOG.word());
    }
    Path state = Path.of(arguments.need(Option.STATE));
    SigningKey key = SigningKey.parse(InputFile.readText(Path.of(arguments.need(Option.KEY))));
    if (key.verifier().type() != SignatureType.COSIGNATURE) {
      throw new WrongUse(Text.KEY_NOT_OF_A_WITNESS, key.verifier());
    }
    try (WitnessState folder = WitnessState.open(state);
        WitnessServer server =
            new WitnessServer(
                address,
                new Witness(key, logs, folder, InstantSource.system()),
                status -> output.tell(Text.WITNESS_ANSWERED, status))) {
      output.say(Text.WITNESS_LISTENS, server.port(), key.verifier());
      Thread.currentThread().join();
      return Outcome.HOLDS;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.HOLDS;
    } catch (IOException e) {
      throw new Malformed(Text.ADDRESS_TAKEN, address);
    }
  }

  /** A port, of all addresses of the machine, or an address with a port. */
  private static InetSocketAddress address(String text) throws WrongUse {
    int colon = text.lastIndexOf(':');
    try {
      int port = Integer.parseInt(text.substring(colon + 1));
      return colon < 0
          ? new InetSocketAddress(port)
          : new InetSocketAddress(text.substring(0, colon), port);
    } catch (IllegalArgumentException e) {
      throw new WrongUse(Text.ADDRESS_MALFORMED, text);
    }
  }

  /** Makes a key; the file is for the witness alone, what is printed is for everybody. */
  static Outcome witnessKey(Arguments arguments, Output output) throws Malformed {
    SigningKey key = SigningKey.generate(arguments.place(0), SignatureType.COSIGNATURE);
    Path file = Path.of(arguments.place(1));
    try {
      Files.writeString(Files.createFile(file, forOwnerAlone()), key.file());
    } catch (IOException e) {
      throw new Malformed(Text.FILE_UNWRITABLE, file);
    }
    output.tell(Text.WITNESS_KEY_MADE, file);
    output.out().println(key.verifier());
    return Outcome.HOLDS;
  }

  private static FileAttribute<?>[] forOwnerAlone() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
