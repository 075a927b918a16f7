/** Tests over HTTP. */
@NullMarked
package io.lienlac.graphql.security;

import org.jspecify.annotations.NullMarked;
