/** Tests of the application as a whole. */
@NullMarked
package io.lienlac;

import org.jspecify.annotations.NullMarked;
