package io.lienlac.command.backup;

import io.lienlac.command.support.KeyedDigest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a backup lies, readable by its owner alone. The manifest vouches for every file, and a
 * digest under the application's secret key for the manifest.
 */
record BackupFolder(Path path, KeyedDigest digest) {

  static final String MANIFEST = "manifest.json";
  private static final String SEAL = "manifest.hmac";
  private static final String ACCOUNTS = "accounts";
  private static final String COPIES = "files/";
  private static final String KEYS = "keys";
  private static final String USE = "backup";

  /** Takes an empty folder; Keycloak's export may lie in it already. */
  void prepare() throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> present = Files.list(path)) {
        if (present.anyMatch(file -> !file.getFileName().toString().equals(ACCOUNTS))) {
          throw new BackupRefused(path + " is not empty");
        }
      }
    }
    Files.createDirectories(path.resolve("tables"), ownersOnly());
  }

  /** Where to write a file. */
  OutputStream create(String file) throws IOException {
    return Files.newOutputStream(path.resolve(file), StandardOpenOption.CREATE_NEW);
  }

  /** Where to read a file. */
  InputStream read(String file) throws IOException {
    return Files.newInputStream(path.resolve(file));
  }

  /** What Keycloak has exported into the folder, if it was told to. */
  List<String> accounts() throws IOException {
    if (!Files.isDirectory(path.resolve(ACCOUNTS))) {
      return List.of();
    }
    try (Stream<Path> present = Files.walk(path.resolve(ACCOUNTS))) {
      return present
          .filter(Files::isRegularFile)
          .map(file -> path.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  /**
   * Where the keys of persons lie: a folder with a manifest of its own, which may be moved away.
   */
  BackupFolder keys() {
    return new BackupFolder(path.resolve(KEYS), digest);
  }

  /** Where copies of the stored files lie. */
  Path files() {
    return path.resolve(COPIES);
  }

  /** The path, from the backup's folder on, of a copy. */
  static String pathOfCopy(String copy) {
    return COPIES + copy;
  }

  /** Describes files that are complete, and sees to it that the disk has them. */
  List<Manifest.SealedFile> describe(List<String> files) throws IOException {
    List<Manifest.SealedFile> described = new ArrayList<>();
    for (String file : files) {
      try (FileChannel channel = FileChannel.open(path.resolve(file), StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      described.add(new Manifest.SealedFile(file, sha256(file)));
    }
    return described;
  }

  /** The last step: from now on it is a backup. */
  void seal(Manifest manifest) throws IOException {
    String text =
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(manifest);
    Files.writeString(path.resolve(SEAL), seal(text), StandardOpenOption.CREATE_NEW);
    Path part = path.resolve(MANIFEST + ".part");
    Files.writeString(part, text);
    Files.move(part, path.resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The manifest of a backup that is whole, undamaged and of a system with this secret key. */
  Manifest verify() throws IOException {
    if (!Files.exists(path.resolve(MANIFEST)) || !Files.exists(path.resolve(SEAL))) {
      throw new BackupRefused(path + " has no manifest: it is no backup, or an incomplete one");
    }
    String text = Files.readString(path.resolve(MANIFEST));
    if (!Files.readString(path.resolve(SEAL)).equals(seal(text))) {
      throw new BackupRefused(
          "the manifest in " + path + " was changed, or made under another LIENLAC_SECRET_KEY");
    }
    Manifest manifest = parse(text);
    for (Manifest.SealedFile file : manifest.files()) {
      if (!Files.exists(path.resolve(file.path()))) {
        throw new BackupRefused(path.resolve(file.path()) + " is missing");
      }
      if (!sha256(file.path()).equals(file.sha256())) {
        throw new BackupRefused(path.resolve(file.path()) + " is damaged");
      }
    }
    return manifest;
  }

  private Manifest parse(String text) {
    try {
      Manifest manifest = JsonMapper.shared().readValue(text, Manifest.class);
      if (manifest.format() != Manifest.FORMAT) {
        throw new BackupRefused(path + " has a format that this build does not know");
      }
      return manifest;
    } catch (JacksonException e) {
      throw new BackupRefused(path + " has a format that this build does not know", e);
    }
  }

  private String seal(String manifest) {
    return HexFormat.of().formatHex(digest.of(USE, manifest));
  }

  private String sha256(String file) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(read(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  private FileAttribute<?>[] ownersOnly() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
