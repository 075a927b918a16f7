/** The ledger: which events are sealed in it, and what shows that to others. */
@NullMarked
package io.lienlac.api.ledger;

import org.jspecify.annotations.NullMarked;
