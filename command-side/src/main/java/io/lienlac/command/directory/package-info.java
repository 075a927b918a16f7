/**
 * The write side's look-up: who may do what, and which units, people and appointments there are.
 */
@NullMarked
package io.lienlac.command.directory;

import org.jspecify.annotations.NullMarked;
