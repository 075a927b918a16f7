package io.lienlac.graphql;

import io.lienlac.api.directive.Attachment;

/** The files of the {@link World}. */
public final class WorldFiles {

  /** Its content is the word {@code annex}. */
  public static final Attachment ANNEX =
      new Attachment(
          "phụ lục.txt",
          "text/plain",
          5,
          "b119bda4207bd15e9e1f63063b558917301ec18c4ff21d91964f66bf90a7d522");

  private WorldFiles() {}
}
