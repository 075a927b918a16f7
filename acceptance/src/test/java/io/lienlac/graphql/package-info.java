/** The API as the running system serves it. */
@NullMarked
package io.lienlac.graphql;

import org.jspecify.annotations.NullMarked;
