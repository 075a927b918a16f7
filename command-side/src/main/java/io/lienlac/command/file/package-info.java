/** Files that were uploaded: whose they are, and how long they are kept. */
@NullMarked
package io.lienlac.command.file;

import org.jspecify.annotations.NullMarked;
