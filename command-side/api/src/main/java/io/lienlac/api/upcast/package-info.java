/** How events that were stored in an older form are read. */
@NullMarked
package io.lienlac.api.upcast;

import org.jspecify.annotations.NullMarked;
