/** Calendar feeds: who may read whose calendar without signing in. */
@NullMarked
package io.lienlac.command.calendar;

import org.jspecify.annotations.NullMarked;
