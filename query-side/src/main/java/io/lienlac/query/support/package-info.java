/** What all projections and query handlers of the read side share. */
@NullMarked
package io.lienlac.query.support;

import org.jspecify.annotations.NullMarked;
