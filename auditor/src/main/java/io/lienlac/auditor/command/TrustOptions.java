package io.lienlac.auditor.command;

import io.lienlac.auditor.encoding.InputFile;
import io.lienlac.auditor.export.Export;
import io.lienlac.auditor.leaf.MacKeys;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.note.SignatureType;
import io.lienlac.auditor.note.SignedCheckpoint;
import io.lienlac.auditor.note.VerifierKey;
import io.lienlac.auditor.tile.TileFolder;
import io.lienlac.auditor.verify.Known;
import io.lienlac.auditor.verify.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What whoever checks has of their own, as it is told on the command line. */
final class TrustOptions {

  /** All of them. */
  static final Set<Option> ALL =
      EnumSet.of(Option.KEY, Option.WITNESS, Option.KNOWN, Option.MAC_KEY, Option.TILES);

  private TrustOptions() {}

  static Trust of(Arguments arguments) throws WrongUse, Malformed {
    List<Known> known = new ArrayList<>();
    for (String file : arguments.all(Option.KNOWN)) {
      known.add(known(Path.of(file)));
    }
    return new Trust(
        keys(arguments.all(Option.KEY), SignatureType.LOG),
        keys(arguments.all(Option.WITNESS), SignatureType.COSIGNATURE),
        known,
        macKeys(arguments),
        arguments.one(Option.TILES).map(Path::of).map(TileFolder::new));
  }

  static List<VerifierKey> keys(List<String> texts, SignatureType type) throws WrongUse {
    List<VerifierKey> keys = new ArrayList<>();
    for (String text : texts) {
      VerifierKey key;
      try {
        key = VerifierKey.parse(text);
      } catch (Malformed e) {
        throw new WrongUse(e.said());
      }
      if (key.type() != type) {
        throw new WrongUse(
            type == SignatureType.LOG ? Text.KEY_NOT_OF_A_LOG : Text.KEY_NOT_OF_A_WITNESS, text);
      }
      keys.add(key);
    }
    return keys;
  }

  /** A checkpoint that has a file of its own, or the one of an export. */
  static Known known(Path file) throws Malformed {
    if (!Export.isCompressed(file)) {
      return new Known(file.toString(), SignedCheckpoint.parse(InputFile.readText(file)));
    }
    try (Export export = Export.open(file)) {
      return new Known(file.toString(), export.header().checkpoint());
    } catch (IOException e) {
      throw new Malformed(Text.FILE_UNREADABLE, file);
    }
  }

  private static Optional<MacKeys> macKeys(Arguments arguments) throws Malformed {
    Optional<String> file = arguments.one(Option.MAC_KEY);
    return file.isEmpty()
        ? Optional.empty()
        : Optional.of(MacKeys.parse(InputFile.readText(Path.of(file.get()))));
  }
}
