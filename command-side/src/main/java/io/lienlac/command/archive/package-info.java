/** The archive's record of its readers. */
@NullMarked
package io.lienlac.command.archive;

import org.jspecify.annotations.NullMarked;
