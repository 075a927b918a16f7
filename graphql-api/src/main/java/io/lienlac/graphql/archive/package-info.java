/** The archive, for inspectors and for those whom they look at. */
@NullMarked
package io.lienlac.graphql.archive;

import org.jspecify.annotations.NullMarked;
