/** What those who run the system do with its read side: rebuilds, and dead letters. */
@NullMarked
package io.lienlac.command.operations;

import org.jspecify.annotations.NullMarked;
