/** How much one operation may ask for. */
@NullMarked
package io.lienlac.graphql.limits;

import org.jspecify.annotations.NullMarked;
