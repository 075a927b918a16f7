package io.lienlac.stack;

import com.sun.security.auth.module.UnixSystem;
import java.util.Locale;

/** The operating systems that the stack knows apart. */
enum Platform {
  LINUX,
  MAC,
  WINDOWS;

  static Platform current() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return WINDOWS;
    }
    return name.startsWith("mac") ? MAC : LINUX;
  }

  static boolean isRoot() {
    return current() != WINDOWS && new UnixSystem().getUid() == 0;
  }

  static String executable(String name) {
    return current() == WINDOWS ? name + ".exe" : name;
  }
}
