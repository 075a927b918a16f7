package io.lienlac.stack;

import java.nio.file.Path;

/** The Java that runs this process, for its children. */
public final class OwnJava {

  private OwnJava() {}

  /** The path of its program. */
  public static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", Platform.executable("java")).toString();
  }
}
