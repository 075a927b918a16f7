package io.lienlac;

/** The application that the tests talk to. */
public final class RunningSystem {

  private RunningSystem() {}

  public static String baseUrl() {
    return System.getProperty("lienlac.baseUrl", "http://localhost:8080");
  }
}
