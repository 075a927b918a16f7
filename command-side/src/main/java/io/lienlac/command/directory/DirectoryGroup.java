package io.lienlac.command.directory;

/** The processing group of all handlers that keep the directory. */
public final class DirectoryGroup {

  public static final String NAME = "directory";

  private DirectoryGroup() {}
}
