/** What every feature's messages share. */
@NullMarked
package io.lienlac.api;

import org.jspecify.annotations.NullMarked;
