/** Tests of what is done at the start. */
@NullMarked
package io.lienlac.graphql.startup;

import org.jspecify.annotations.NullMarked;
