/** The ledger as others see it: in the schema, and as files over HTTP that need no token. */
@NullMarked
package io.lienlac.graphql.ledger;

import org.jspecify.annotations.NullMarked;
