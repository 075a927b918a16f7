package io.lienlac.command.ledger;

/**
 * An event's place among the leaves.
 *
 * @param index dense, in the order in which events were observed
 * @param event its identifier
 * @param position its place in the store
 */
record LeafHash(long index, String event, long position, TreeHash hash) {}
