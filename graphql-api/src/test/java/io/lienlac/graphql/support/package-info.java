/** Tests over HTTP. */
@NullMarked
package io.lienlac.graphql.support;

import org.jspecify.annotations.NullMarked;
