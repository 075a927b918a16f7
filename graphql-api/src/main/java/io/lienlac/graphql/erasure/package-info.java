/** What data-protection officers do, and what is kept of whoever is erased. */
@NullMarked
package io.lienlac.graphql.erasure;

import org.jspecify.annotations.NullMarked;
