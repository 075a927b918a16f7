/** Queries and the views they answer with: what the read side promises. */
@NullMarked
package io.lienlac.query.api;

import org.jspecify.annotations.NullMarked;
