/** What events tell about persons, encrypted under a key of each, which can be destroyed. */
@NullMarked
package io.lienlac.command.personal;

import org.jspecify.annotations.NullMarked;
