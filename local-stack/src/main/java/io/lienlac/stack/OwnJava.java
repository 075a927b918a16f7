package io.lienlac.stack;

import java.nio.file.Path;

/** The Java that runs this process, for its children. */
final class OwnJava {

  private OwnJava() {}

  static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", Platform.executable("java")).toString();
  }
}
