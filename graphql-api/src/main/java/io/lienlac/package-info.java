/** The application: one process that holds the command side, the query side and the API. */
@NullMarked
package io.lienlac;

import org.jspecify.annotations.NullMarked;
