/** Tests over HTTP. */
@NullMarked
package io.lienlac.graphql.organisation;

import org.jspecify.annotations.NullMarked;
