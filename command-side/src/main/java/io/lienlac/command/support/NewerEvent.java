package io.lienlac.command.support;

/** What is to be decided depends on an event that this code does not know. */
final class NewerEvent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NewerEvent(String type, String revision) {
    super("%s in revision %s is newer than this node".formatted(type, revision));
  }
}
