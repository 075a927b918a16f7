package io.lienlac.graphql.observation;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/**
 * Writes exceptions into structured logs without their messages: a parser quotes what it could not
 * read, a database what it could not store. Types and places say what happened.
 */
public final class MessagelessStackTraces implements StackTracePrinter {

  private final StackTracePrinter types =
      StandardStackTracePrinter.rootFirst().withFormatter(thrown -> thrown.getClass().getName());

  @Override
  public void printStackTrace(Throwable thrown, Appendable out) throws IOException {
    types.printStackTrace(thrown, out);
  }
}
