/** The write side: it decides what may happen, and remembers what did. */
@NullMarked
package io.lienlac.command;

import org.jspecify.annotations.NullMarked;
