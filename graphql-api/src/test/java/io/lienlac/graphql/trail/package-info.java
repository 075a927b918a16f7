/** Asking about the trail. */
@NullMarked
package io.lienlac.graphql.trail;

import org.jspecify.annotations.NullMarked;
