/** The real servers that stand in for a deployment while developing and testing. */
@NullMarked
package io.lienlac.stack;

import org.jspecify.annotations.NullMarked;
