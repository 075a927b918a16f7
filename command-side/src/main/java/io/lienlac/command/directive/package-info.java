/** Letters: to whom they go, and who has read and acknowledged them. */
@NullMarked
package io.lienlac.command.directive;

import org.jspecify.annotations.NullMarked;
