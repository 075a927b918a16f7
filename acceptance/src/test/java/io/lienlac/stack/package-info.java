/** What only the real servers of the local stack can show. */
@NullMarked
package io.lienlac.stack;

import org.jspecify.annotations.NullMarked;
