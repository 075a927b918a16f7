/**
 * The ledger: gives every stored event a place in a Merkle tree, signs what the tree is at a size,
 * and shows to others, tile by tile and proof by proof, that nothing in it was changed since. What
 * is published, and how, is in {@code auditor/FORMATS.md}, to the byte.
 */
@NullMarked
package io.lienlac.command.ledger;

import org.jspecify.annotations.NullMarked;
