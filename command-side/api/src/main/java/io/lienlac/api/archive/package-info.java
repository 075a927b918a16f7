/** The archive: who searched and opened what, on which post, and why. */
@NullMarked
package io.lienlac.api.archive;

import org.jspecify.annotations.NullMarked;
