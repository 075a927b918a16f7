/** Tests of what those who run the system see of it. */
@NullMarked
package io.lienlac.graphql.observation;

import org.jspecify.annotations.NullMarked;
