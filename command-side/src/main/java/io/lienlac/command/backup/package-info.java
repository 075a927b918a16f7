/**
 * Backup and restore of everything that cannot be made anew: the events, and what the write side
 * keeps beside them. Views are made again from the events.
 */
@NullMarked
package io.lienlac.command.backup;

import org.jspecify.annotations.NullMarked;
