/** What every command goes through, whatever it is about. */
@NullMarked
package io.lienlac.command.support;

import org.jspecify.annotations.NullMarked;
