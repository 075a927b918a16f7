package io.lienlac.command.operations;

import java.util.UUID;

/**
 * A dead letter that there is.
 *
 * @param kind simple name of the event
 * @param first whether no other letter of its sequence comes before it
 * @param toBeRetried whether it is to be tried again already
 */
record KnownDeadLetter(UUID event, String kind, boolean first, boolean toBeRetried) {}
