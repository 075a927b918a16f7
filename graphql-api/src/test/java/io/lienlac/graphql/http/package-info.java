/** Tests over HTTP. */
@NullMarked
package io.lienlac.graphql.http;

import org.jspecify.annotations.NullMarked;
