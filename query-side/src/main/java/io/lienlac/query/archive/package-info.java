/** The archive's index, its search, and the log of who looked into it. */
@NullMarked
package io.lienlac.query.archive;

import org.jspecify.annotations.NullMarked;
