package io.lienlac.command.ledger;

import java.util.List;

/**
 * What was found in the store, all of it as it was at one instant.
 *
 * @param given the last position that the store has given out; what lies beyond was put there
 * @param late events that have appeared in gaps, by their positions
 * @param fresh events beyond all that was known, by their positions
 */
record Look(Horizon horizon, long given, List<Sighting> late, List<Sighting> fresh) {}
