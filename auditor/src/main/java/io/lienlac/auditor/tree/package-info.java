/** The tree of RFC 6962: roots, and proofs. */
package io.lienlac.auditor.tree;
