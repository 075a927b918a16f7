/** Tests over HTTP. */
@NullMarked
package io.lienlac.graphql.directive;

import org.jspecify.annotations.NullMarked;
