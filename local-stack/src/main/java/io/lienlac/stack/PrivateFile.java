package io.lienlac.stack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.Set;

/** Properties in a file that only its owner reads, and that is there whole or not at all. */
final class PrivateFile {

  private PrivateFile() {}

  static void write(Path file, Properties properties) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    try (Writer writer = ownersOnly(part)) {
      properties.store(writer, null);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static void writeText(Path file, String text) throws IOException {
    try (Writer writer = ownersOnly(file)) {
      writer.write(text);
    }
  }

  /** Creates what is missing of this path, so that nobody else enters it. */
  static void createFolder(Path folder) throws IOException {
    Files.createDirectories(folder, ownersOnlyAttributes(folder, "rwx------"));
  }

  static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  private static Writer ownersOnly(Path file) throws IOException {
    OutputStream out =
        Channels.newOutputStream(
            Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                ownersOnlyAttributes(file, "rw-------")));
    return new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }

  private static FileAttribute<?>[] ownersOnlyAttributes(Path path, String permissions) {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
