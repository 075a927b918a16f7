/** Asking about the ledger, and reading it over HTTP. */
@NullMarked
package io.lienlac.graphql.ledger;

import org.jspecify.annotations.NullMarked;
