package io.lienlac.stack;

import io.lienlac.stack.Archives.Archive;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks a server once; a folder without its mark was left half done and is made anew. */
final class Unpacked {

  private static final boolean POSIX = Platform.current() != Platform.WINDOWS;

  /** What is done once to a server's files before they are used. */
  interface Preparation {
    void prepare(Path folder) throws IOException, InterruptedException;
  }

  private Unpacked() {}

  static Path postgresql(Archive archive, Path servers) throws IOException, InterruptedException {
    return once(archive, servers, folder -> untar(archive.file(), folder));
  }

  static Path keycloak(Archive archive, Path servers, Preparation build)
      throws IOException, InterruptedException {
    return once(
        archive,
        servers,
        folder -> {
          unzipWithoutFirstFolder(archive.file(), folder);
          build.prepare(folder);
        });
  }

  static Path elasticsearch(Archive archive, Path servers)
      throws IOException, InterruptedException {
    return once(
        archive,
        servers,
        folder -> {
          unzipWithoutFirstFolder(archive.file(), folder);
          FileTree.createEnterable(folder.resolve("plugins"));
        });
  }

  private static Path once(Archive archive, Path servers, Preparation preparation)
      throws IOException, InterruptedException {
    String name = archive.server().toLowerCase(Locale.ROOT) + "-" + archive.version();
    Path folder = servers.resolve(name);
    Path mark = servers.resolve(name + ".ready");
    try (FileChannel channel =
            FileChannel.open(
                servers.resolve(name + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!Files.exists(mark) && lock.isValid()) {
        Instant start = Instant.now();
        Progress.say(archive.server() + " " + archive.version() + ": unpacking");
        FileTree.delete(folder);
        FileTree.createEnterable(folder);
        preparation.prepare(folder);
        Files.createFile(mark);
        Progress.say(archive.server() + ": unpacked in " + Progress.since(start));
      }
    }
    return folder;
  }

  private static void untar(Path jar, Path folder) throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(jar)))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && !entry.getName().endsWith(".txz")) {
        entry = zip.getNextEntry();
      }
      TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(zip));
      for (TarArchiveEntry file = tar.getNextEntry(); file != null; file = tar.getNextEntry()) {
        Path target = inside(folder, file.getName());
        if (file.isSymbolicLink()) {
          FileTree.createEnterable(parentOf(target));
          Files.createSymbolicLink(target, Path.of(file.getLinkName()));
        } else {
          write(target, tar, file.isDirectory(), (file.getMode() & 0100) != 0);
        }
      }
    }
  }

  private static void unzipWithoutFirstFolder(Path file, Path folder) throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
        write(inside(folder, name), zip, entry.isDirectory(), name.endsWith(".sh"));
      }
    }
  }

  private static void write(Path target, InputStream content, boolean isFolder, boolean executable)
      throws IOException {
    if (isFolder) {
      FileTree.createEnterable(target);
      return;
    }
    FileTree.createEnterable(parentOf(target));
    Files.copy(content, target);
    if (POSIX) {
      String permissions = executable ? "rwxr-xr-x" : "rw-r--r--";
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions));
    }
  }

  private static Path inside(Path folder, String name) throws IOException {
    Path target = folder.resolve(name).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException(name + " lies outside the archive");
    }
    return target;
  }

  private static Path parentOf(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }
}
