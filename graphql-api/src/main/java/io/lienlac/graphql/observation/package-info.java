/** What those who run the system see of it, and what they do not: tokens, names, texts. */
@NullMarked
package io.lienlac.graphql.observation;

import org.jspecify.annotations.NullMarked;
