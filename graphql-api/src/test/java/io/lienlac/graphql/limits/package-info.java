/** Tests over HTTP. */
@NullMarked
package io.lienlac.graphql.limits;

import org.jspecify.annotations.NullMarked;
