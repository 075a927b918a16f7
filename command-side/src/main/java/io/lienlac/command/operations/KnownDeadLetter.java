package io.lienlac.command.operations;

import java.util.UUID;

/**
 * A dead letter that there is.
 *
 * @param kind simple name of the event
 * @param first whether no other letter of its sequence comes before it
 * @param toBeRetried whether it is to be tried again already
 * @param former whether it is of a former generation of the projection, at which nobody works any
 *     more
 */
record KnownDeadLetter(
    UUID event, String kind, boolean first, boolean toBeRetried, boolean former) {}
