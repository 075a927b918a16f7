/** Projections, their rebuilds, and dead letters, for those who run the system. */
@NullMarked
package io.lienlac.graphql.operations;

import org.jspecify.annotations.NullMarked;
