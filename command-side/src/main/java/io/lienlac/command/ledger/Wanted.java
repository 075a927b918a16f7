package io.lienlac.command.ledger;

import java.util.List;
import java.util.Set;

/**
 * Where events are looked for that have not been sealed.
 *
 * @param gaps in which some may have appeared
 * @param after beyond which all are new
 * @param ahead beyond it, but taken already
 * @param most how many are wanted at a time
 */
record Wanted(List<Gap> gaps, long after, Set<Long> ahead, int most) {}
