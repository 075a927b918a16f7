/** How the write side is put together: the event store, the command bus, the connections. */
@NullMarked
package io.lienlac.command.config;

import org.jspecify.annotations.NullMarked;
