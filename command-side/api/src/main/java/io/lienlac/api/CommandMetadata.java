package io.lienlac.api;

/** Keys of what travels with a command beside it. Only pseudonyms; never a name or a text. */
public final class CommandMetadata {

  /** Who acts: the pseudonym of the person. Carried on to the events. */
  public static final String ACTOR_ID = "actorId";

  /** What one request caused, in whatever part of the system. Carried on to the events. */
  public static final String CORRELATION_ID = "correlationId";

  /**
   * The client through which the wish came, by the id under which its issuer knows it, such as
   * {@code web}. Carried on to the events.
   */
  public static final String CLIENT_ID = "clientId";

  /** The client's key for this wish; together with actor and mutation it names the wish. */
  public static final String IDEMPOTENCY_KEY = "idempotencyKey";

  /** The mutation through which the wish came. */
  public static final String MUTATION = "mutation";

  /** The input, in a canonical text, whose keyed digest is kept; not carried on to the events. */
  public static final String INPUT = "input";

  private CommandMetadata() {}
}
