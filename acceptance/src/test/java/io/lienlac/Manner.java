package io.lienlac;

import java.util.List;

/** How the nodes of a system are run. */
public enum Manner {
  /** For many short lives on a small machine; what they send to MongoDB is recorded. */
  QUICK(true, "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
  /** As for people, to be measured. */
  THOROUGH(false, "-Xmx1g");

  private final boolean recorded;
  private final List<String> javaOptions;

  Manner(boolean recorded, String... javaOptions) {
    this.recorded = recorded;
    this.javaOptions = List.of(javaOptions);
  }

  boolean recorded() {
    return recorded;
  }

  List<String> javaOptions() {
    return javaOptions;
  }
}
