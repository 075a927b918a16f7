package io.lienlac.query.api;

/**
 * A question to the read side.
 *
 * @param <R> what it is answered with
 */
public interface Query<R> {

  /** The type of the answer, by which the question finds its handler. */
  Class<R> answer();
}
