/** How the read side runs: projections, their rebuilds, and what they could not handle. */
@NullMarked
package io.lienlac.query.api.operations;

import org.jspecify.annotations.NullMarked;
